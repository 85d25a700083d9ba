package io.agor.schema.file;

import io.agor.schema.ColumnType;
import java.math.BigDecimal;
import java.util.Optional;

/** The numbers that a column can hold without loss. */
sealed interface NumberRange {

  /** Why a number does not fit, following it in a sentence; nothing if it fits. */
  Optional<String> problem(BigDecimal number);

  /** The range of a numeric type. */
  static NumberRange of(ColumnType type) {
    if (type instanceof ColumnType.Decimal decimal) {
      return new Exact(decimal);
    }
    return switch ((ColumnType.Basic) type) {
      case SMALLINT -> new Whole(type, Short.MIN_VALUE, Short.MAX_VALUE);
      case INTEGER -> new Whole(type, Integer.MIN_VALUE, Integer.MAX_VALUE);
      case BIGINT, TIMESTAMP_MS, IDENTITY -> new Whole(type, Long.MIN_VALUE, Long.MAX_VALUE);
      case REAL, DOUBLE -> new Floating(type);
      case ID, TEXT, BOOLEAN, TIMESTAMP, DATE, TIME, UUID, JSON, BLOB ->
          throw new IllegalArgumentException(type + " is not numeric");
    };
  }

  /** Whole numbers between two bounds, both included. */
  record Whole(ColumnType type, long least, long greatest) implements NumberRange {
    @Override
    public Optional<String> problem(BigDecimal number) {
      if (number.scale() != 0) {
        return Optional.of("is not written as a whole number; the type is " + type);
      }
      return number.compareTo(BigDecimal.valueOf(least)) < 0
              || number.compareTo(BigDecimal.valueOf(greatest)) > 0
          ? Optional.of("is out of range; " + type + " holds " + least + " to " + greatest)
          : Optional.empty();
    }
  }

  /** Numbers of so many digits before and after the point. */
  record Exact(ColumnType.Decimal type) implements NumberRange {
    @Override
    public Optional<String> problem(BigDecimal number) {
      if (number.signum() == 0) {
        return Optional.empty();
      }
      BigDecimal shortest = number.stripTrailingZeros();
      if (shortest.scale() > type.scale()) {
        return Optional.of(
            "has "
                + shortest.scale()
                + " digits after the point; "
                + type
                + " holds "
                + type.scale());
      }
      long before = (long) shortest.precision() - shortest.scale();
      int most = type.precision() - type.scale();
      return before > most
          ? Optional.of("has " + before + " digits before the point; " + type + " holds " + most)
          : Optional.empty();
    }
  }

  /** Binary floating point numbers; neither infinite nor so small that zero is stored. */
  record Floating(ColumnType type) implements NumberRange {
    @Override
    public Optional<String> problem(BigDecimal number) {
      double stored = type == ColumnType.Basic.REAL ? number.floatValue() : number.doubleValue();
      return Double.isInfinite(stored) || (stored == 0 && number.signum() != 0)
          ? Optional.of("is out of range; the type is " + type)
          : Optional.empty();
    }
  }
}
