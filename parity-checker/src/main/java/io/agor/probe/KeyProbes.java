package io.agor.probe;

import io.agor.dialect.Dialect;
import io.agor.schema.Column;
import io.agor.schema.ForeignKey;
import io.agor.schema.Index;
import io.agor.schema.Nullability;
import io.agor.schema.SqlText;
import io.agor.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is asked about the keys of a table. */
final class KeyProbes {

  private final Table table;
  private final SampleRows rows;

  KeyProbes(Table table, SampleRows rows) {
    this.table = table;
    this.rows = rows;
  }

  List<Probe> probes() {
    List<Probe> probes = new ArrayList<>();
    table
        .primaryKey()
        .ifPresent(key -> unique("primary key of " + table.name(), key.columns(), probes));
    table
        .uniques()
        .forEach(
            key -> unique("unique " + key.name() + " on " + table.name(), key.columns(), probes));
    table.indexes().stream()
        .filter(index -> index.uniqueness() == Index.Uniqueness.UNIQUE)
        .filter(index -> !index.columnNames().isEmpty())
        .forEach(
            index ->
                unique(
                    "index " + index.name() + " on " + table.name(),
                    index.columnNames().stream().distinct().toList(),
                    probes));
    table.foreignKeys().forEach(key -> foreignKey(key, probes));
    return probes;
  }

  private void unique(String object, List<String> columns, List<Probe> probes) {
    SampleRow one = rows.row(table, SampleRows.ONE);
    SampleRow same = rows.row(table, SampleRows.OTHER);
    for (String column : columns) {
      same = same.with(column, one.value(column));
    }
    probes.add(
        new Probe(
            ProbeKind.DUPLICATE, object, List.of(one.insert(), same.insert()), Optional.empty()));
    List<String> optional =
        columns.stream()
            .filter(name -> table.column(name).orElseThrow().nullability() == Nullability.NULLABLE)
            .toList();
    if (!optional.isEmpty()) {
      for (String column : optional) {
        one = one.with(column, SqlText.of("NULL"));
        same = same.with(column, SqlText.of("NULL"));
      }
      probes.add(
          new Probe(
              ProbeKind.NULL_TWICE,
              object,
              List.of(one.insert(), same.insert()),
              Optional.empty()));
    }
  }

  private void foreignKey(ForeignKey key, List<Probe> probes) {
    Table target = rows.schema().table(key.targetTable()).orElseThrow();
    String object = "foreign key " + key.name() + " of " + table.name();
    SampleRow orphan = rows.row(table, SampleRows.ONE);
    // The other foreign keys of this row reference other rows, so that only this one has a say.
    SampleRow child = rows.row(table, SampleRows.OTHER);
    for (int i = 0; i < key.columns().size(); i++) {
      Column column = target.column(key.targetColumns().get(i)).orElseThrow();
      orphan = orphan.with(key.columns().get(i), SampleValues.of(column, SampleRows.NOBODY));
      child = child.with(key.columns().get(i), rows.keyOf(target.name(), column.name(), 1));
    }
    probes.add(new Probe(ProbeKind.ORPHAN, object, List.of(orphan.insert()), Optional.empty()));
    List<SqlText> present = new ArrayList<>(missingParents(target));
    present.add(child.insert());
    probes.add(asked(ProbeKind.PARENT_DELETED, object, key, present, delete(target, key)));
    probes.add(asked(ProbeKind.PARENT_UPDATED, object, key, present, update(target, key)));
  }

  /** The rows to reference, where the setup of the table does not insert them. */
  private List<SqlText> missingParents(Table target) {
    if (rows.parents(table).contains(target)) {
      return List.of();
    }
    List<SqlText> inserts = new ArrayList<>();
    rows.parents(target).stream()
        .filter(parent -> !rows.parents(table).contains(parent))
        .forEach(parent -> inserts.addAll(rows.referenced(parent)));
    inserts.addAll(rows.referenced(target));
    return inserts;
  }

  private Probe asked(
      ProbeKind kind, String object, ForeignKey key, List<SqlText> present, SqlText question) {
    List<SqlText> statements = new ArrayList<>(present);
    statements.add(question);
    List<Column> columns =
        key.columns().stream().map(name -> table.column(name).orElseThrow()).toList();
    return new Probe(
        kind,
        object,
        statements,
        Optional.of(
            new Probe.Reading(
                Sql.each(
                    dialect ->
                        "SELECT "
                            + columns.stream()
                                .map(column -> ColumnProbes.cell(dialect, column))
                                .collect(Collectors.joining(", "))
                            + " FROM "
                            + dialect.quoting().identifier(table.name())),
                columns.stream().map(CellKind::of).toList())));
  }

  private SqlText delete(Table target, ForeignKey key) {
    return Sql.each(
        dialect ->
            "DELETE FROM " + dialect.quoting().identifier(target.name()) + where(dialect, key));
  }

  private SqlText update(Table target, ForeignKey key) {
    return Sql.each(
        dialect ->
            "UPDATE "
                + dialect.quoting().identifier(target.name())
                + " SET "
                + equal(
                    dialect,
                    key,
                    name -> SampleValues.of(target.column(name).orElseThrow(), SampleRows.NOBODY),
                    ", ")
                + where(dialect, key));
  }

  private String where(Dialect dialect, ForeignKey key) {
    return " WHERE " + equal(dialect, key, name -> rows.keyOf(key.targetTable(), name, 1), " AND ");
  }

  private static String equal(
      Dialect dialect, ForeignKey key, Function<String, SqlText> value, String separator) {
    return key.targetColumns().stream()
        .map(
            name -> dialect.quoting().identifier(name) + " = " + value.apply(name).in(dialect.id()))
        .collect(Collectors.joining(separator));
  }
}
