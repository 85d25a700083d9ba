package io.agor.parity.pair;

import io.agor.dialect.Dialect;
import io.agor.introspect.Particulars;
import io.agor.introspect.Particulars.Fact;
import io.agor.schema.Check;
import io.agor.schema.Column;
import io.agor.schema.Nullability;
import io.agor.schema.Table;
import io.agor.sql.ExpressionRules;
import io.agor.sql.PortableExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/**
 * What a row must fulfil: a check, or what the type of a column demands of itself.
 *
 * @param sql as the database has it
 * @param portable the same for both databases
 * @param columns the columns that it names, folded
 */
record LogicalCheck(String name, Origin origin, String sql, String portable, Set<String> columns) {

  /** Where it comes from. */
  enum Origin {
    CHECK,
    /** The values of an enum type, or the check of a domain. */
    TYPE,
    /** What every value of a built-in type fulfils: nobody misses it where it is not said. */
    BUILT_IN_TYPE
  }

  static List<LogicalCheck> of(Side side, Table table, Naming naming) {
    List<LogicalCheck> checks = new ArrayList<>();
    for (Check check : table.checks()) {
      checks.add(
          of(table, naming, check.name(), Origin.CHECK, DefaultText.sql(check.expression())));
    }
    for (Column column : table.columns()) {
      addImplied(side, table, column, naming, checks);
    }
    return checks;
  }

  private static LogicalCheck of(
      Table table, Naming naming, String name, Origin origin, String sql) {
    Set<String> columns = new TreeSet<>();
    Set<String> names = PortableExpression.names(sql);
    for (Column column : table.columns()) {
      if (names.contains(column.name().toLowerCase(Locale.ROOT))) {
        columns.add(naming.key(column.name()));
      }
    }
    return new LogicalCheck(
        name, origin, sql, PortableExpression.ofCondition(sql, ExpressionRules.STANDARD), columns);
  }

  private static void addImplied(
      Side side, Table table, Column column, Naming naming, List<LogicalCheck> checks) {
    Particulars particulars = side.particulars();
    String name = '"' + column.name().replace("\"", "\"\"") + '"';
    List<String> values = particulars.values(Fact.ENUM_VALUE, table.name(), column.name());
    LogicalType type = side.type(table, column);
    if (!values.isEmpty() && type.kind() == TypeKind.ENUM) {
      String list =
          values.stream()
              .map(value -> "'" + value.replace("'", "''") + "'")
              .collect(Collectors.joining(", ", name + " in (", ")"));
      checks.add(of(table, naming, "type of " + column.name(), Origin.TYPE, list));
    }
    for (String check : particulars.values(Fact.DOMAIN_CHECK, table.name(), column.name())) {
      String sql = check.replaceAll("\\bVALUE\\b", Matcher.quoteReplacement(name));
      checks.add(of(table, naming, "type of " + column.name(), Origin.TYPE, sql));
    }
    for (String sql : ofBuiltInType(side, column, type, name)) {
      checks.add(of(table, naming, "type of " + column.name(), Origin.BUILT_IN_TYPE, sql));
    }
  }

  /** Checks with which SQLite schemas write out what PostgreSQL's types demand. */
  private static List<String> ofBuiltInType(
      Side side, Column column, LogicalType type, String name) {
    List<String> checks = new ArrayList<>();
    if (column.nullability() == Nullability.NOT_NULL) {
      checks.add(name + " is not null");
    }
    if (side.dialect() == Dialect.POSTGRESQL) {
      switch (type.kind()) {
        case BOOLEAN -> checks.add(name + " in (0, 1)");
        case JSON -> {
          checks.add("json_valid(" + name + ")");
          checks.add("json_valid(" + name + ") = 1");
        }
        case TEXT -> {
          if (!type.size().isEmpty()) {
            checks.add("length(" + name + ") <= " + type.size());
          }
        }
        default -> {}
      }
    }
    return checks;
  }
}
