package io.agor.schema;

import java.util.Optional;

/**
 * One key of an index: a column or an expression, with its direction. Exactly one of the two is
 * present.
 */
public record IndexPart(
    Optional<String> column, Optional<SqlText> expression, Direction direction) {

  /** Checks that it is a column or an expression, not both. */
  public IndexPart {
    if (column.isPresent() == expression.isPresent()) {
      throw new IllegalArgumentException("an index part is a column or an expression");
    }
  }

  /** A plain column. */
  public static IndexPart of(String column, Direction direction) {
    return new IndexPart(Optional.of(column), Optional.empty(), direction);
  }

  /** An expression. */
  public static IndexPart of(SqlText expression, Direction direction) {
    return new IndexPart(Optional.empty(), Optional.of(expression), direction);
  }

  /** The order in which an index keeps the values of a part. */
  public enum Direction {
    ASCENDING,
    DESCENDING
  }
}
