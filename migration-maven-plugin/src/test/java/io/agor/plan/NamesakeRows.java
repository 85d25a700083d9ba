package io.agor.plan;

import io.agor.dialect.Dialect;
import io.agor.schema.Column;
import io.agor.schema.ColumnType;
import io.agor.schema.ForeignKey;
import io.agor.schema.Nullability;
import io.agor.schema.Schema;
import io.agor.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Rows for every table of a schema: the third has NULL wherever it may, the others reference their
 * namesakes in other tables, circles included, and hold a value in every column.
 */
final class NamesakeRows {

  private static final int ROWS = 3;

  private final Dialect dialect;
  private final Schema schema;
  private final Schema later;

  private NamesakeRows(Dialect dialect, Schema schema, Schema later) {
    this.dialect = dialect;
    this.schema = schema;
    this.later = later;
  }

  /**
   * The statements that insert the rows.
   *
   * @param later a schema whose foreign keys the rows shall fulfil as well
   */
  static List<String> of(Dialect dialect, Schema schema, Schema later) {
    NamesakeRows rows = new NamesakeRows(dialect, schema, later);
    List<Table> order = ChangeOrder.parentsFirst(schema.tables());
    List<String> statements = new ArrayList<>();
    for (int number = 1; number <= ROWS; number++) {
      for (Table table : order) {
        statements.add(rows.insert(table, number, order));
      }
    }
    order.forEach(table -> rows.closeCircles(table, order, statements));
    order.forEach(table -> rows.leaveAGap(table, statements));
    return statements;
  }

  private String insert(Table table, int number, List<Table> order) {
    List<String> names = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (Column column : table.columns()) {
      if (!ColumnChange.isGenerated(column)) {
        names.add(name(column.name()));
        values.add(
            isLate(table, column, order) || isNull(table, column, number)
                ? "NULL"
                : value(table, column, number));
      }
    }
    return "INSERT INTO "
        + name(table.name())
        + " ("
        + String.join(", ", names)
        + ") VALUES ("
        + String.join(", ", values)
        + ")";
  }

  /** References to tables whose rows come later, and to the table itself. */
  private void closeCircles(Table table, List<Table> order, List<String> statements) {
    for (Column column : table.columns()) {
      if (isLate(table, column, order) && table.primaryKey().isPresent()) {
        Column key = table.column(table.primaryKey().get().columns().get(0)).orElseThrow();
        for (int number = 1; number < ROWS; number++) {
          statements.add(
              "UPDATE "
                  + name(table.name())
                  + " SET "
                  + name(column.name())
                  + " = "
                  + value(table, column, number)
                  + " WHERE "
                  + name(key.name())
                  + " = "
                  + value(table, key, number));
        }
      }
    }
  }

  /** As if rows up to 5000 had been there and were deleted: their numbers must not come back. */
  private void leaveAGap(Table table, List<String> statements) {
    if (dialect == Dialect.SQLITE && table.columns().stream().anyMatch(ColumnChange::isIdentity)) {
      statements.add(
          "UPDATE sqlite_sequence SET seq = 5000 WHERE name = "
              + dialect.quoting().literal(table.name()));
    }
  }

  private boolean isLate(Table table, Column column, List<Table> order) {
    return column.nullability() == Nullability.NULLABLE
        && keys(table, column)
            .anyMatch(key -> position(key.targetTable(), order) >= position(table.name(), order));
  }

  private static int position(String table, List<Table> order) {
    return order.stream().map(Table::name).toList().indexOf(table);
  }

  private boolean isNull(Table table, Column column, int number) {
    return number == ROWS
        && column.nullability() == Nullability.NULLABLE
        && table.primaryKey().filter(key -> key.columns().contains(column.name())).isEmpty();
  }

  private Stream<ForeignKey> keys(Table table, Column column) {
    return Stream.concat(
            table.foreignKeys().stream(),
            later.table(table.name()).stream().flatMap(other -> other.foreignKeys().stream()))
        .filter(key -> key.columns().contains(column.name()))
        .filter(
            key ->
                schema
                    .table(key.targetTable())
                    .filter(target -> target.columnNames().containsAll(key.targetColumns()))
                    .isPresent());
  }

  private String value(Table table, Column column, int number) {
    Optional<ForeignKey> key = keys(table, column).findFirst();
    if (key.isPresent()) {
      Table target = schema.table(key.get().targetTable()).orElseThrow();
      int place = key.get().columns().indexOf(column.name());
      return value(
          target, target.column(key.get().targetColumns().get(place)).orElseThrow(), number);
    }
    return column.type().accept(new Value(table.name() + "." + column.name(), number));
  }

  private String name(String identifier) {
    return dialect.quoting().identifier(identifier);
  }

  private final class Value implements ColumnType.Visitor<String> {

    private final String place;
    private final int number;

    private Value(String place, int number) {
      this.place = place;
      this.number = number;
    }

    @Override
    public String basic(ColumnType.Basic type) {
      return switch (type) {
        case ID, UUID -> "'" + uuid() + "'";
        case TEXT -> literal(number + " it's \"" + place + "\";\n-- not a comment");
        case BOOLEAN -> number % 2 == 0 ? "TRUE" : "FALSE";
        case SMALLINT, INTEGER, BIGINT, IDENTITY -> String.valueOf(10 * number);
        case REAL, DOUBLE -> number + ".25";
        case TIMESTAMP_MS -> String.valueOf(1_700_000_000_000L + number);
        case TIMESTAMP -> "'2026-11-0" + number + " 10:20:30'";
        case DATE -> "'2026-11-0" + number + "'";
        case TIME -> "'10:20:3" + number + "'";
        case JSON -> "'{\"row\": " + number + "}'";
        case BLOB ->
            switch (dialect) {
              case SQLITE -> "X'00FF0" + number + "'";
              case POSTGRESQL -> "'\\x00FF0" + number + "'";
            };
      };
    }

    private String uuid() {
      return String.format("%08x-0000-4000-8000-%012x", place.hashCode(), number);
    }

    @Override
    public String varchar(ColumnType.Varchar type) {
      String text = number + "é" + place;
      return literal(text.substring(0, Math.min(type.length(), text.length())));
    }

    @Override
    public String decimal(ColumnType.Decimal type) {
      return String.valueOf(number);
    }

    @Override
    public String enumeration(ColumnType.Enumeration type) {
      return literal(type.values().get((number - 1) % type.values().size()));
    }

    @Override
    public String nativeType(ColumnType.Native type) {
      throw new IllegalStateException("a schema file has no native types");
    }

    private String literal(String text) {
      return dialect.quoting().literal(text);
    }
  }
}
