package io.agor.dialect;

import io.agor.schema.Check;
import io.agor.schema.Column;
import io.agor.schema.ColumnType;
import io.agor.schema.DefaultValue;
import io.agor.schema.Index;
import io.agor.schema.IndexPart;
import io.agor.schema.Names;
import io.agor.schema.Nullability;
import io.agor.schema.PrimaryKey;
import io.agor.schema.Schema;
import io.agor.schema.SqlText;
import io.agor.schema.Strictness;
import io.agor.schema.Table;
import io.agor.schema.Unique;
import io.agor.schema.View;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is really built in one database for a schema: every type is the database's own ({@link
 * ColumnType.Native}), an enum is a text column with a check, every key column is NOT NULL; in
 * SQLite a boolean default is a number and a unique is a unique index, which has a name there and
 * can be dropped without a rebuild. Strictness has become checks.
 */
public final class PhysicalSchema {

  private final Dialect dialect;
  private final TypeMapping types;
  private final Strictness strictness;

  private PhysicalSchema(Dialect dialect, Strictness strictness) {
    this.dialect = dialect;
    this.types = dialect.types();
    this.strictness = strictness;
  }

  /** The physical form of a schema; the physical form of a physical form is itself. */
  public static Schema of(Dialect dialect, Schema schema) {
    return of(dialect, schema, Schema.EMPTY, Schema.EMPTY);
  }

  /**
   * The physical form of a schema, where that of another is known: the tables that both have alike
   * are not made again.
   */
  public static Schema of(Dialect dialect, Schema schema, Schema other, Schema otherPhysical) {
    PhysicalSchema physical = new PhysicalSchema(dialect, schema.strictness());
    boolean asStrict = schema.strictness() == other.strictness();
    List<Table> tables = new ArrayList<>();
    for (Table table : schema.tables()) {
      boolean known = asStrict && other.table(table.name()).equals(Optional.of(table));
      tables.add(known ? otherPhysical.table(table.name()).orElseThrow() : physical.table(table));
    }
    return new Schema(
        tables,
        schema.views().stream()
            .map(view -> new View(view.name(), physical.text(view.query())))
            .toList());
  }

  /** Only this dialect's text, so that a change to the text of another one is no difference. */
  private SqlText text(SqlText sql) {
    return SqlText.of(sql.in(dialect.id()));
  }

  private Table table(Table table) {
    return new Table(
        table.name(),
        table.comment(),
        columns(table),
        table.primaryKey(),
        dialect == Dialect.SQLITE ? List.of() : table.uniques(),
        table.foreignKeys(),
        checks(table),
        indexes(table));
  }

  private List<Column> columns(Table table) {
    List<String> key = table.primaryKey().map(PrimaryKey::columns).orElse(List.of());
    List<Column> columns = new ArrayList<>();
    for (Column column : table.columns()) {
      columns.add(
          new Column(
              column.name(),
              new ColumnType.Native(nativeType(column)),
              key.contains(column.name()) ? Nullability.NOT_NULL : column.nullability(),
              defaultValue(column),
              Collections.emptySortedMap(),
              column.comment()));
    }
    return columns;
  }

  private List<Check> checks(Table table) {
    List<Check> checks = new ArrayList<>();
    for (Column column : table.columns()) {
      addEnumCheck(table, column, checks);
    }
    if (isStrict()) {
      for (Column column : table.columns()) {
        StrictChecks.of(table, column).ifPresent(checks::add);
      }
    }
    for (Check check : table.checks()) {
      checks.add(new Check(check.name(), text(check.expression()), check.column()));
    }
    return checks;
  }

  private List<Index> indexes(Table table) {
    List<Index> indexes = new ArrayList<>();
    if (dialect == Dialect.SQLITE) {
      table.uniques().forEach(unique -> indexes.add(uniqueIndex(unique)));
    }
    for (Index index : table.indexes()) {
      indexes.add(index(index));
    }
    return indexes;
  }

  private boolean isStrict() {
    return dialect == Dialect.SQLITE && strictness == Strictness.STRICT;
  }

  private String nativeType(Column column) {
    String override = column.nativeTypes().get(dialect.id());
    return override == null ? types.nativeType(column.type()) : types.canonical(override);
  }

  private DefaultValue defaultValue(Column column) {
    DefaultValue value = isStrict() ? StrictDefaults.of(column) : column.defaultValue();
    if (dialect == Dialect.SQLITE && value instanceof DefaultValue.Bool bool) {
      return new DefaultValue.Numeric(bool == DefaultValue.Bool.TRUE ? "1" : "0");
    }
    if (value instanceof DefaultValue.Expression expression) {
      return new DefaultValue.Expression(text(expression.sql()));
    }
    if (value instanceof DefaultValue.Generated generated) {
      return new DefaultValue.Generated(text(generated.sql()), generated.storage());
    }
    return value;
  }

  private void addEnumCheck(Table table, Column column, List<Check> checks) {
    if (column.type() instanceof ColumnType.Enumeration enumeration) {
      Quoting quoting = dialect.quoting();
      String values =
          enumeration.values().stream()
              .map(quoting::literal)
              .collect(Collectors.joining(", ", " IN (", ")"));
      checks.add(
          new Check(
              Names.enumCheck(table.name(), column.name()),
              SqlText.of(quoting.identifier(column.name()) + values)));
    }
  }

  private Index index(Index index) {
    if (isOfColumns(index)) {
      return index;
    }
    return new Index(
        index.name(),
        index.parts().stream().map(this::part).toList(),
        index.uniqueness(),
        index.predicate().map(this::text));
  }

  /** Whether no SQL is in it, as in most. */
  private static boolean isOfColumns(Index index) {
    return index.predicate().isEmpty() && index.columnNames().size() == index.parts().size();
  }

  private IndexPart part(IndexPart part) {
    return new IndexPart(part.column(), part.expression().map(this::text), part.direction());
  }

  private static Index uniqueIndex(Unique unique) {
    return new Index(
        unique.name(),
        unique.columns().stream()
            .map(column -> IndexPart.of(column, IndexPart.Direction.ASCENDING))
            .toList(),
        Index.Uniqueness.UNIQUE,
        Optional.empty());
  }
}
