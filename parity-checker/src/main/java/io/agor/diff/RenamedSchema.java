package io.agor.diff;

import io.agor.schema.Check;
import io.agor.schema.Column;
import io.agor.schema.ColumnName;
import io.agor.schema.DefaultValue;
import io.agor.schema.ForeignKey;
import io.agor.schema.Index;
import io.agor.schema.IndexPart;
import io.agor.schema.PrimaryKey;
import io.agor.schema.Schema;
import io.agor.schema.SqlText;
import io.agor.schema.Table;
import io.agor.schema.Unique;
import io.agor.schema.View;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts a schema under new names, everywhere where the old ones stand. The names of constraints and
 * indexes stay.
 */
final class RenamedSchema {

  private final Renaming renaming;

  RenamedSchema(Renaming renaming) {
    this.renaming = renaming;
  }

  Schema apply(Schema from) {
    return new Schema(
        from.tables().stream().map(this::table).toList(),
        from.views().stream().map(view -> view(from, view)).toList(),
        from.strictness());
  }

  private Table table(Table table) {
    String name = table.name();
    return new Table(
        renaming.table(name),
        table.comment(),
        table.columns().stream().map(column -> column(name, column)).toList(),
        table.primaryKey().map(key -> new PrimaryKey(key.name(), names(name, key.columns()))),
        table.uniques().stream()
            .map(unique -> new Unique(unique.name(), names(name, unique.columns())))
            .toList(),
        table.foreignKeys().stream().map(key -> foreignKey(name, key)).toList(),
        table.checks().stream().map(check -> check(name, check)).toList(),
        table.indexes().stream().map(index -> index(name, index)).toList());
  }

  private Column column(String table, Column column) {
    DefaultValue value = column.defaultValue();
    return new Column(
        renaming.column(table, column.name()),
        column.type(),
        column.nullability(),
        value instanceof DefaultValue.Generated generated
            ? new DefaultValue.Generated(text(table, generated.sql()), generated.storage())
            : value,
        column.nativeTypes(),
        column.comment());
  }

  private Check check(String table, Check check) {
    return new Check(
        check.name(),
        text(table, check.expression()),
        check.column().map(column -> renaming.column(table, column)));
  }

  private ForeignKey foreignKey(String table, ForeignKey key) {
    return new ForeignKey(
        key.name(),
        names(table, key.columns()),
        renaming.table(key.targetTable()),
        names(key.targetTable(), key.targetColumns()),
        key.onDelete(),
        key.onUpdate());
  }

  private Index index(String table, Index index) {
    return new Index(
        index.name(),
        index.parts().stream().map(part -> part(table, part)).toList(),
        index.uniqueness(),
        index.predicate().map(predicate -> text(table, predicate)));
  }

  private IndexPart part(String table, IndexPart part) {
    return new IndexPart(
        part.column().map(column -> renaming.column(table, column)),
        part.expression().map(expression -> text(table, expression)),
        part.direction());
  }

  private List<String> names(String table, List<String> columns) {
    return columns.stream().map(column -> renaming.column(table, column)).toList();
  }

  private SqlText text(String table, SqlText text) {
    return SqlNames.rename(text, name -> renaming.column(table, name));
  }

  /** A query can name tables, and the columns of every table that it names. */
  private View view(Schema from, View view) {
    Set<String> names = SqlNames.of(view.query());
    Set<String> tables = new TreeSet<>();
    from.tables().stream().map(Table::name).filter(names::contains).forEach(tables::add);
    return new View(view.name(), SqlNames.rename(view.query(), name -> inQuery(tables, name)));
  }

  private String inQuery(Set<String> tables, String name) {
    if (tables.contains(name)) {
      return renaming.table(name);
    }
    return tables.stream()
        .map(table -> new ColumnName(table, name))
        .filter(column -> renaming.columns().containsKey(column))
        .map(column -> renaming.columns().get(column))
        .findFirst()
        .orElse(name);
  }
}
