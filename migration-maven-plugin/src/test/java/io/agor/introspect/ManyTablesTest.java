package io.agor.introspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.dialect.Dialect;
import io.agor.run.TestPostgresql;
import io.agor.schema.Index;
import io.agor.schema.Schema;
import io.agor.schema.Table;
import io.agor.schema.Unique;
import io.agor.schema.View;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Databases with more tables than are read at once. */
class ManyTablesTest {

  private static final int TABLES = CatalogPortion.SIZE + 3;

  @Test
  void sqliteIsReadInPortions() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      build(connection);
      assertRead(connection, Dialect.SQLITE);
    }
  }

  @Test
  void postgresqlIsReadInPortions() throws SQLException {
    try (TestPostgresql.Database database = TestPostgresql.freshDatabase();
        Connection connection = database.connect()) {
      build(connection);
      assertRead(connection, Dialect.POSTGRESQL);
    }
  }

  /** Names that sort otherwise with the bars that the queries put around them. */
  private static String name(int table) {
    return switch (table % 4) {
      case 0 -> "t" + table;
      case 1 -> "t" + (table - 1) + " it's";
      case 2 -> "T" + table + "_";
      default -> "été\"" + table + "|";
    };
  }

  /** The table that this one references: one of those before it, near and far. */
  private static int parent(int table) {
    return table == 0 ? 0 : (table * 31) % table / 2;
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private static void build(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      for (int i = 0; i < TABLES; i++) {
        statement.execute(
            """
            CREATE TABLE %s (id INTEGER NOT NULL PRIMARY KEY, code INTEGER NOT NULL, "Parent" INTEGER,
              CONSTRAINT code_%d UNIQUE (code), CONSTRAINT parent_%d FOREIGN KEY ("Parent") REFERENCES %s (id),
              CONSTRAINT positive_%d CHECK (code > %d))
            """
                .formatted(quoted(name(i)), i, i, quoted(name(parent(i))), i, i));
        statement.execute("CREATE INDEX by_%d ON %s (\"Parent\")".formatted(i, quoted(name(i))));
      }
      statement.execute("CREATE VIEW everything AS SELECT id FROM " + quoted(name(TABLES - 1)));
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  private static void assertRead(Connection connection, Dialect dialect) throws SQLException {
    Schema schema = Introspector.read(connection, dialect, Set.of(name(2)));
    assertThat(schema.tables())
        .extracting(Table::name)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, TABLES).filter(i -> i != 2).mapToObj(ManyTablesTest::name).toList());
    assertThat(schema.views()).extracting(View::name).containsExactly("everything");
    for (int i = 0; i < TABLES; i++) {
      if (i != 2) {
        assertTable(schema.table(name(i)).orElseThrow(), i);
      }
    }
  }

  private static void assertTable(Table table, int number) {
    assertThat(table.columnNames()).containsExactly("id", "code", "Parent");
    assertThat(table.primaryKey().orElseThrow().columns()).containsExactly("id");
    assertThat(table.foreignKeys())
        .singleElement()
        .satisfies(
            key -> {
              assertThat(key.name()).isEqualTo("parent_" + number);
              assertThat(key.targetTable()).isEqualTo(name(parent(number)));
            });
    assertThat(table.checks())
        .singleElement()
        .satisfies(check -> assertThat(check.name()).isEqualTo("positive_" + number));
    assertThat(
            Stream.concat(
                table.indexes().stream().map(Index::name),
                table.uniques().stream().map(Unique::name)))
        .containsExactlyInAnyOrder("by_" + number, "code_" + number);
  }
}
