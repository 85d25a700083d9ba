package io.agor.parity.pair;

import io.agor.dialect.Dialect;
import java.sql.Connection;
import java.util.Set;
import java.util.TreeSet;

/**
 * One live database of a comparison.
 *
 * @param name what findings call it, such as {@code sqlite} or {@code staging}
 * @param connection stays open; it is only read from, and its state is as before afterwards
 * @param ignoredTables tables to leave out, letter for letter
 */
public record Database(
    String name, Dialect dialect, Connection connection, Set<String> ignoredTables) {

  /** Copies. */
  public Database {
    ignoredTables = Set.copyOf(ignoredTables);
  }

  /** A database under the name of its dialect, without the tables that migration tools keep. */
  public static Database of(Dialect dialect, Connection connection) {
    return new Database(dialect.id(), dialect, connection, HistoryTables.NAMES);
  }

  /** The same database without these tables either. */
  public Database without(Set<String> tables) {
    Set<String> all = new TreeSet<>(ignoredTables);
    all.addAll(tables);
    return new Database(name, dialect, connection, all);
  }
}
