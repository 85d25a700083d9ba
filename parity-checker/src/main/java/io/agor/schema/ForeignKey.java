package io.agor.schema;

import java.util.List;

/**
 * A foreign key: columns of this table that must match columns of the target table.
 *
 * @param targetColumns as many as {@code columns}, matched by position
 */
public record ForeignKey(
    String name,
    List<String> columns,
    String targetTable,
    List<String> targetColumns,
    Action onDelete,
    Action onUpdate)
    implements Named {

  /** Checks and copies. */
  public ForeignKey {
    Require.name("foreign key", name);
    Require.name("table", targetTable);
    columns = Require.someDistinct("the columns of a foreign key", columns);
    targetColumns = Require.someDistinct("the target columns of a foreign key", targetColumns);
    if (columns.size() != targetColumns.size()) {
      throw new IllegalArgumentException(
          "foreign key '"
              + name
              + "' has "
              + columns.size()
              + " columns and "
              + targetColumns.size()
              + " target columns");
    }
  }

  /** What happens to the referencing rows when a referenced row is deleted or its key changes. */
  public enum Action {
    NO_ACTION,
    RESTRICT,
    CASCADE,
    SET_NULL,
    SET_DEFAULT;

    /** The SQL spelling, upper case: {@code SET NULL}. */
    public String sql() {
      return name().replace('_', ' ');
    }
  }
}
