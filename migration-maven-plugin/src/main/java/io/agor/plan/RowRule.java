package io.agor.plan;

import java.util.List;

/**
 * A rule that a migration brings, and how to ask a database, before the migration, for the rows
 * that would break it.
 *
 * @param problem what they would do, in the words of the schema file: {@code users.email would not
 *     be unique}
 * @param values what the rows that break it together have in common; empty where each row breaks it
 *     alone
 * @param key what tells the rows apart: the columns of the primary key, or some columns of a table
 *     that has none
 * @param keyed whether {@code key} is a primary key
 * @param count a query for the number of rows and the number of different {@code values}, both 0 if
 *     none breaks it
 * @param rows a query for a few of the rows, as text: the values, then the key
 * @param preparation a statement to run before the queries, in the same transaction, which is to be
 *     rolled back; empty if none is needed
 */
public record RowRule(
    String problem,
    List<RowField> values,
    List<RowField> key,
    Keyed keyed,
    String count,
    String rows,
    String preparation) {

  /** The most rows that {@link #rows} gives. */
  public static final int ROWS_SHOWN = 5;

  /** Copies. */
  public RowRule {
    values = List.copyOf(values);
    key = List.copyOf(key);
  }

  /** Whether a table has a primary key. */
  public enum Keyed {
    BY_PRIMARY_KEY,
    BY_CONTENT
  }
}
