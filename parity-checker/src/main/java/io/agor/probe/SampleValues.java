package io.agor.probe;

import io.agor.schema.Column;
import io.agor.schema.ColumnType;
import io.agor.schema.SqlText;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * Ordinary values by their number, that both databases take for the same. Numbers from 1 to 9 give
 * different values wherever the type has that many.
 */
final class SampleValues implements ColumnType.Visitor<SqlText> {

  private final int number;

  private SampleValues(int number) {
    this.number = number;
  }

  /** The literal of this number for a column, in the words of each dialect. */
  static SqlText of(Column column, int number) {
    return Sql.each(
        dialect -> {
          String nativeType = column.nativeTypes().get(dialect.id());
          SqlText value =
              nativeType == null
                  ? column.type().accept(new SampleValues(number))
                  : ofNative(nativeType.toLowerCase(Locale.ROOT), number);
          return value.in(dialect.id());
        });
  }

  /** By the words that the names of types have in common; a whole number if there is none. */
  private static SqlText ofNative(String type, int number) {
    SampleValues values = new SampleValues(number);
    if (type.contains("timestamp") || type.contains("datetime")) {
      return values.basic(ColumnType.Basic.TIMESTAMP);
    }
    if (type.contains("char") || type.contains("text") || type.contains("clob")) {
      return SqlText.of("'" + number + "'");
    }
    if (type.contains("bool")) {
      return values.basic(ColumnType.Basic.BOOLEAN);
    }
    if (type.contains("json")) {
      return values.basic(ColumnType.Basic.JSON);
    }
    if (type.contains("blob") || type.contains("bytea")) {
      return values.basic(ColumnType.Basic.BLOB);
    }
    if (type.contains("uuid")) {
      return values.basic(ColumnType.Basic.UUID);
    }
    if (type.startsWith("date")) {
      return values.basic(ColumnType.Basic.DATE);
    }
    return type.startsWith("time")
        ? values.basic(ColumnType.Basic.TIME)
        : SqlText.of(String.valueOf(number));
  }

  @Override
  public SqlText basic(ColumnType.Basic type) {
    return switch (type) {
      case TEXT -> Sql.literal("probe " + number);
      case ID, UUID -> Sql.literal("00000000-0000-4000-8000-00000000000" + number);
      case BOOLEAN -> number % 2 == 0 ? Sql.either("1", "TRUE") : Sql.either("0", "FALSE");
      case SMALLINT, INTEGER, BIGINT -> SqlText.of(String.valueOf(number));
      case REAL, DOUBLE -> SqlText.of(number + ".5");
      case TIMESTAMP_MS -> SqlText.of("170000000000" + number);
      case TIMESTAMP -> Sql.literal("2024-01-0" + number + " 10:00:00");
      case DATE -> Sql.literal("2024-01-0" + number);
      case TIME -> Sql.literal("10:00:0" + number);
      case JSON -> Sql.literal("{\"n\": " + number + "}");
      case BLOB -> Sql.either("x'0" + number + "'", "'\\x0" + number + "'::bytea");
      // Far from what a database counts up itself.
      case IDENTITY -> SqlText.of("90000000" + number);
    };
  }

  @Override
  public SqlText varchar(ColumnType.Varchar type) {
    return Sql.literal(String.valueOf(number));
  }

  @Override
  public SqlText decimal(ColumnType.Decimal type) {
    return type.precision() > type.scale()
        ? SqlText.of(String.valueOf(number))
        : SqlText.of(BigDecimal.valueOf(number, type.scale()).toPlainString());
  }

  @Override
  public SqlText enumeration(ColumnType.Enumeration type) {
    return Sql.literal(type.values().get(number % type.values().size()));
  }

  @Override
  public SqlText nativeType(ColumnType.Native type) {
    throw new IllegalArgumentException("a native type has no sample value: " + type);
  }
}
