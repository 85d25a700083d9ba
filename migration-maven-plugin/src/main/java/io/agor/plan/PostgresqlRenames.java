package io.agor.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The constraints and indexes that only get another name. An index, and the index of a key, shares
 * its names with all others of the schema; any other constraint only with those of its table.
 */
final class PostgresqlRenames {

  private final SqlWriter writer;
  private final Map<String, Map<String, String>> renames = new LinkedHashMap<>();
  private final Map<String, String> tablesOfKeys = new LinkedHashMap<>();

  PostgresqlRenames(SqlWriter writer) {
    this.writer = writer;
  }

  private static final String INDEXES = "";

  boolean index(String from, String to) {
    return add(INDEXES, from, to);
  }

  boolean key(String table, String from, String to) {
    tablesOfKeys.put(from, table);
    return add(INDEXES, from, to);
  }

  boolean constraint(String table, String from, String to) {
    return add(table, from, to);
  }

  private boolean add(String scope, String from, String to) {
    renames.computeIfAbsent(scope, key -> new LinkedHashMap<>()).put(from, to);
    return true;
  }

  boolean isEmpty() {
    return renames.isEmpty();
  }

  List<Statement> statements() {
    List<Statement> statements = new ArrayList<>();
    renames.forEach(
        (scope, names) ->
            RenameOrder.of(names, UnaryOperator.identity())
                .forEach(step -> statements.add(Statement.of(sql(scope, step)))));
    return statements;
  }

  private String sql(String scope, RenameOrder.Step step) {
    String table = scope.equals(INDEXES) ? tablesOfKeys.get(step.object()) : scope;
    return table == null
        ? writer.renameIndex(step.from(), step.to())
        : writer.renameConstraint(table, step.from(), step.to());
  }
}
