package io.agor.schema;

import java.util.Comparator;

/** Names a column of a schema: {@code table.column}. */
public record ColumnName(String table, String column) implements Comparable<ColumnName> {

  private static final Comparator<ColumnName> ORDER =
      Comparator.comparing(ColumnName::table).thenComparing(ColumnName::column);

  @Override
  public int compareTo(ColumnName other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return table + "." + column;
  }
}
