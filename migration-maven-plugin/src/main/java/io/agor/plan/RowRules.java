package io.agor.plan;

import io.agor.dialect.Dialect;
import io.agor.dialect.PhysicalSchema;
import io.agor.schema.Check;
import io.agor.schema.Column;
import io.agor.schema.ColumnName;
import io.agor.schema.ColumnType;
import io.agor.schema.ForeignKey;
import io.agor.schema.Index;
import io.agor.schema.Names;
import io.agor.schema.Nullability;
import io.agor.schema.Schema;
import io.agor.schema.SqlText;
import io.agor.schema.Table;
import io.agor.schema.Unique;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The rules that a migration brings for rows that are there: limits of new types, NOT NULL, keys,
 * foreign keys and checks that are new, changed, or about columns that get new values.
 */
public final class RowRules {

  private final Dialect dialect;
  private final SchemaStep step;
  private final Schema after;
  private final SqlWriter writer;
  private final FutureRows future;
  private final RowQueries queries;
  private final List<RowRule> rules = new ArrayList<>();

  private RowRules(Dialect dialect, SchemaStep step) {
    this.dialect = dialect;
    this.step = step;
    this.after = PhysicalSchema.of(dialect, step.after());
    this.writer = new SqlWriter(dialect);
    this.future = new FutureRows(dialect, step);
    this.queries = new RowQueries(dialect, future);
  }

  /**
   * The rules, in the order of the tables of the schema that is led to.
   *
   * @throws PlanException if no migration can be planned for this step
   */
  public static List<RowRule> of(Dialect dialect, SchemaStep step) {
    RowRules rules = new RowRules(dialect, step);
    rules.after.tables().forEach(rules::addTable);
    return List.copyOf(rules.rules);
  }

  private void addTable(Table to) {
    Optional<Table> origin = future.origin(to.name());
    if (origin.isEmpty()) {
      return; // it is new and has no rows
    }
    Set<String> rewritten = rewritten(to);
    to.columns().forEach(column -> addLimits(to, column));
    to.columns().forEach(column -> addNotNull(origin.get(), to, column));
    addKeys(origin.get(), to, rewritten);
    to.foreignKeys().forEach(key -> addForeignKey(origin.get(), to, key, rewritten));
    to.checks().forEach(check -> addCheck(origin.get(), to, check, rewritten));
  }

  private Set<String> rewritten(Table to) {
    return to.columns().stream()
        .filter(column -> !future.isKept(to, column))
        .map(Column::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private void addLimits(Table to, Column column) {
    for (Conversion.Limit limit : future.limits(to, column)) {
      rules.add(
          queries.each(
              to,
              columns(to, List.of(column.name())) + " " + limit.what(),
              future.unchanged(to),
              future.condition(to, column, limit)));
    }
  }

  private void addNotNull(Table origin, Table to, Column column) {
    boolean wasNotNull =
        origin
            .column(column.name())
            .filter(before -> before.nullability() == Nullability.NOT_NULL)
            .isPresent();
    if (column.nullability() == Nullability.NULLABLE
        || (ColumnChange.isIdentity(column) && origin.column(column.name()).isEmpty())
        || (wasNotNull && future.isKept(to, column))) {
      return;
    }
    String problem = columns(to, List.of(column.name())) + " would be NULL";
    rules.add(
        ColumnChange.isGenerated(column)
            ? queries.each(to, problem, future.changed(to), writer.name(column.name()) + " IS NULL")
            : queries.each(to, problem, future.unchanged(to), future.isNull(to, column)));
  }

  private void addKeys(Table origin, Table to, Set<String> rewritten) {
    Set<List<String>> seen = new LinkedHashSet<>();
    List<List<String>> before = new ArrayList<>();
    origin.primaryKey().ifPresent(key -> before.add(sorted(key.columns())));
    origin.uniques().forEach(unique -> before.add(sorted(unique.columns())));
    origin.indexes().stream()
        .filter(RowRules::isPlainUnique)
        .forEach(index -> before.add(sorted(index.columnNames())));
    List<List<String>> keys = new ArrayList<>();
    to.primaryKey().ifPresent(key -> keys.add(key.columns()));
    to.uniques().stream().map(Unique::columns).forEach(keys::add);
    to.indexes().stream()
        .filter(RowRules::isPlainUnique)
        .map(Index::columnNames)
        .forEach(keys::add);
    for (List<String> key : keys) {
      boolean kept = before.contains(sorted(key)) && key.stream().noneMatch(rewritten::contains);
      if (!kept && seen.add(sorted(key))) {
        rules.add(
            queries.together(
                to,
                columns(to, key) + " would not be unique",
                key.stream().map(name -> part(to, name)).toList(),
                Optional.empty()));
      }
    }
    to.indexes().stream()
        .filter(index -> index.uniqueness() == Index.Uniqueness.UNIQUE && !isPlainUnique(index))
        .filter(index -> !isKept(origin, index, rewritten))
        .forEach(index -> addIndex(to, index));
  }

  private static List<String> sorted(List<String> columns) {
    return columns.stream().sorted().toList();
  }

  private static boolean isPlainUnique(Index index) {
    return index.uniqueness() == Index.Uniqueness.UNIQUE
        && index.predicate().isEmpty()
        && index.columnNames().size() == index.parts().size();
  }

  private boolean isKept(Table origin, Index index, Set<String> rewritten) {
    List<SqlText> texts = new ArrayList<>(index.predicate().stream().toList());
    index.parts().forEach(part -> part.expression().ifPresent(texts::add));
    return origin.indexes().stream()
            .anyMatch(
                before ->
                    before.uniqueness() == Index.Uniqueness.UNIQUE
                        && before.parts().equals(index.parts())
                        && before.predicate().equals(index.predicate()))
        && index.columnNames().stream().noneMatch(rewritten::contains)
        && texts.stream().noneMatch(text -> mentions(text, rewritten));
  }

  private boolean mentions(SqlText text, Set<String> columns) {
    Identifiers names = Identifiers.of(text, dialect.id());
    return columns.stream().anyMatch(names::mention);
  }

  private void addIndex(Table to, Index index) {
    List<RowQueries.Part> parts =
        index.parts().stream()
            .map(
                part ->
                    part.column()
                        .map(name -> part(to, name))
                        .orElseGet(
                            () ->
                                new RowQueries.Part(
                                    "(" + writer.text(part.expression().orElseThrow()) + ")",
                                    new RowField(index.name(), RowField.Kind.TEXT))))
            .toList();
    boolean plain = index.columnNames().size() == index.parts().size();
    String subject = plain ? columns(to, index.columnNames()) : to.name();
    rules.add(
        queries.together(
            to,
            subject + " would not be unique in its index " + index.name(),
            parts,
            index.predicate().map(writer::text)));
  }

  private RowQueries.Part part(Table to, String column) {
    Column logical =
        step.after().table(to.name()).flatMap(table -> table.column(column)).orElseThrow();
    return new RowQueries.Part(writer.name(column), queries.field(logical));
  }

  private void addForeignKey(Table origin, Table to, ForeignKey key, Set<String> rewritten) {
    Optional<Table> target =
        after.table(key.targetTable()).filter(table -> future.origin(table.name()).isPresent());
    boolean kept =
        origin.foreignKeys().stream().anyMatch(before -> asksTheSame(before, key))
            && key.columns().stream().noneMatch(rewritten::contains)
            && target
                .filter(table -> key.targetColumns().stream().noneMatch(rewritten(table)::contains))
                .isPresent();
    if (kept) {
      return;
    }
    List<String> conditions = new ArrayList<>();
    key.columns().forEach(column -> conditions.add(writer.name(column) + " IS NOT NULL"));
    target.ifPresent(table -> conditions.add(hasNoTarget(to, key, table)));
    rules.add(
        queries.each(
            to,
            columns(to, key.columns()) + " would point to no row of " + key.targetTable(),
            future.changed(to),
            String.join(" AND ", conditions)));
  }

  private static boolean asksTheSame(ForeignKey before, ForeignKey key) {
    return before.columns().equals(key.columns())
        && before.targetTable().equals(key.targetTable())
        && before.targetColumns().equals(key.targetColumns());
  }

  private String hasNoTarget(Table to, ForeignKey key, Table target) {
    String alias = writer.name("__target");
    List<String> equal = new ArrayList<>();
    for (int i = 0; i < key.columns().size(); i++) {
      equal.add(
          alias
              + "."
              + writer.name(key.targetColumns().get(i))
              + " = "
              + writer.name(to.name())
              + "."
              + writer.name(key.columns().get(i)));
    }
    return "NOT EXISTS (SELECT 1 FROM ("
        + future.changed(target)
        + ") AS "
        + alias
        + " WHERE "
        + String.join(" AND ", equal)
        + ")";
  }

  private void addCheck(Table origin, Table to, Check check, Set<String> rewritten) {
    boolean kept =
        origin.checks().stream().anyMatch(old -> old.expression().equals(check.expression()))
            && !mentions(check.expression(), rewritten);
    if (!kept) {
      rules.add(
          queries.each(
              to,
              broken(to, check),
              future.changed(to),
              "NOT (" + writer.text(check.expression()) + ")"));
    }
  }

  private String broken(Table to, Check check) {
    return step.after().table(to.name()).orElseThrow().columns().stream()
        .filter(column -> column.type() instanceof ColumnType.Enumeration)
        .filter(column -> Names.enumCheck(to.name(), column.name()).equals(check.name()))
        .findFirst()
        .map(column -> columns(to, List.of(column.name())) + " would be none of its values")
        .orElse(to.name() + " would break its check " + check.name());
  }

  /** Columns in the words of the schema file, with what the database calls them now. */
  private String columns(Table to, List<String> names) {
    Set<String> renamed = new TreeSet<>();
    for (String name : names) {
      ColumnName old = future.oldColumn(to.name(), name);
      if (!old.equals(new ColumnName(to.name(), name))
          && future.origin(to.name()).flatMap(table -> table.column(name)).isPresent()) {
        renamed.add(old.table() + "." + old.column());
      }
    }
    String columns =
        names.size() == 1
            ? to.name() + "." + names.get(0)
            : to.name() + " (" + String.join(", ", names) + ")";
    return renamed.isEmpty() ? columns : columns + " (now " + String.join(", ", renamed) + ")";
  }
}
