package io.agor.benchmark;

import io.agor.schema.Column;
import io.agor.schema.ColumnType;
import io.agor.schema.DefaultValue;
import io.agor.schema.ForeignKey;
import io.agor.schema.Index;
import io.agor.schema.IndexPart;
import io.agor.schema.Nullability;
import io.agor.schema.PrimaryKey;
import io.agor.schema.Schema;
import io.agor.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Schemas of any size: each table has 15 columns, three indexes and a foreign key to a table before
 * it.
 */
final class LargeSchema {

  private static final int COLUMNS = 15;
  private static final int INDEXES = 3;

  /** Tables reference one of the first of their ten, as in a schema of many small modules. */
  private static final int MODULE = 10;

  private LargeSchema() {}

  static Schema of(int tables) {
    List<Table> all = new ArrayList<>();
    for (int i = 0; i < tables; i++) {
      all.add(table(i));
    }
    return new Schema(all, List.of());
  }

  /**
   * Every fifth table changes: in turn a new column, a new index, another default, another
   * nullability.
   */
  static Schema changed(Schema from) {
    List<Table> all = new ArrayList<>();
    for (int i = 0; i < from.tables().size(); i++) {
      Table table = from.tables().get(i);
      all.add(i % 5 == 0 ? changed(table, i / 5 % 4) : table);
    }
    return new Schema(all, List.of());
  }

  private static Table table(int number) {
    String name = "table_" + number;
    List<Column> columns = new ArrayList<>();
    columns.add(column("id", ColumnType.Basic.ID, Nullability.NOT_NULL));
    columns.add(column("parent_id", ColumnType.Basic.ID, Nullability.NULLABLE));
    for (int i = columns.size(); i < COLUMNS; i++) {
      columns.add(
          column(
              "column_" + i,
              i % 2 == 0 ? ColumnType.Basic.TEXT : ColumnType.Basic.INTEGER,
              Nullability.NULLABLE));
    }
    List<Index> indexes = new ArrayList<>();
    for (int i = 0; i < INDEXES; i++) {
      indexes.add(index(name + "_idx_" + i, "column_" + (2 + i)));
    }
    ForeignKey parent =
        new ForeignKey(
            name + "_parent_id_fkey",
            List.of("parent_id"),
            "table_" + number / MODULE * MODULE,
            List.of("id"),
            ForeignKey.Action.CASCADE,
            ForeignKey.Action.NO_ACTION);
    return new Table(
        name,
        "",
        columns,
        Optional.of(new PrimaryKey(name + "_pkey", List.of("id"))),
        List.of(),
        List.of(parent),
        List.of(),
        indexes);
  }

  private static Table changed(Table table, int kind) {
    List<Column> columns = new ArrayList<>(table.columns());
    List<Index> indexes = new ArrayList<>(table.indexes());
    Column last = columns.get(COLUMNS - 1);
    switch (kind) {
      case 0 -> columns.add(column("added", ColumnType.Basic.TEXT, Nullability.NULLABLE));
      case 1 -> indexes.add(index(table.name() + "_added_idx", "column_9"));
      case 2 ->
          columns.set(
              COLUMNS - 1,
              Column.of(last.name(), last.type(), last.nullability(), new DefaultValue.Text("x")));
      default -> columns.set(COLUMNS - 1, last.with(Nullability.NOT_NULL));
    }
    return new Table(
        table.name(),
        "",
        columns,
        table.primaryKey(),
        table.uniques(),
        table.foreignKeys(),
        table.checks(),
        indexes);
  }

  private static Column column(String name, ColumnType type, Nullability nullability) {
    return Column.of(name, type, nullability, DefaultValue.None.NONE);
  }

  private static Index index(String name, String column) {
    return new Index(
        name,
        List.of(IndexPart.of(column, IndexPart.Direction.ASCENDING)),
        Index.Uniqueness.NON_UNIQUE,
        Optional.empty());
  }
}
