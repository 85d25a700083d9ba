package io.agor.parity.pair;

import io.agor.dialect.Dialect;
import io.agor.introspect.Introspector;
import io.agor.introspect.LiveSchema;
import io.agor.introspect.Particulars;
import io.agor.introspect.Particulars.Fact;
import io.agor.schema.Column;
import io.agor.schema.PrimaryKey;
import io.agor.schema.Schema;
import io.agor.schema.Table;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** One database as it was read. Two sides are the same only if they are one object. */
final class Side {

  private final String name;
  private final Dialect dialect;
  private final LiveSchema live;

  private Side(String name, Dialect dialect, LiveSchema live) {
    this.name = name;
    this.dialect = dialect;
    this.live = live;
  }

  String name() {
    return name;
  }

  Dialect dialect() {
    return dialect;
  }

  static Side read(Database database) throws SQLException {
    return new Side(
        database.name(),
        database.dialect(),
        Introspector.readLive(database.connection(), database.dialect(), database.ignoredTables()));
  }

  Schema schema() {
    return live.schema();
  }

  Particulars particulars() {
    return live.particulars();
  }

  LogicalType type(Table table, Column column) {
    return switch (dialect) {
      case SQLITE -> LogicalTypes.ofSqlite(column.type().toString());
      case POSTGRESQL ->
          LogicalTypes.ofPostgresql(
              column.type().toString(), particulars(), table.name(), column.name());
    };
  }

  /** Whether the column compares its text without regard to case. */
  boolean ignoresCase(Table table, Column column) {
    return particulars()
            .value(Fact.COLLATION, table.name(), column.name())
            .filter(collation -> collation.equalsIgnoreCase("nocase"))
            .isPresent()
        || column.type().toString().equals("citext");
  }

  /**
   * Whether the column is the rowid, which SQLite counts up (<a
   * href="https://www.sqlite.org/lang_createtable.html#rowids_and_the_integer_primary_key">ROWIDs
   * and the INTEGER PRIMARY KEY</a>).
   */
  boolean isRowid(Table table, Column column) {
    return switch (dialect) {
      case SQLITE ->
          column.type().toString().equals("integer")
              && table.primaryKey().map(PrimaryKey::columns).equals(keyOf(column))
              && particulars().value(Fact.WITHOUT_ROWID, table.name()).isEmpty();
      case POSTGRESQL -> false;
    };
  }

  private static Optional<List<String>> keyOf(Column column) {
    return Optional.of(List.of(column.name()));
  }
}
