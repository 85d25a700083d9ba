package io.agor.adopt;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.dialect.Dialect;
import io.agor.report.Finding;
import io.agor.run.TestSql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Databases with rows come in line with the schema that was made of them. */
class AlignmentTest {

  private static final String SQLITE =
      """
      CREATE TABLE customers (
        id TEXT PRIMARY KEY, email TEXT NOT NULL UNIQUE, name TEXT DEFAULT '', vip INTEGER NOT NULL DEFAULT 0);
      CREATE TABLE orders (
        id INTEGER PRIMARY KEY, customer_id TEXT NOT NULL REFERENCES customers (id),
        total NUMERIC NOT NULL, placed TEXT NOT NULL, note TEXT, old_note TEXT);
      CREATE INDEX idx_orders_customer ON orders (customer_id);
      CREATE INDEX idx_orders_placed ON orders (placed DESC);
      CREATE TABLE lines (
        order_id INTEGER REFERENCES orders (id), line INTEGER, sku TEXT NOT NULL,
        qty INTEGER NOT NULL CHECK (qty > 0), PRIMARY KEY (order_id, line));
      CREATE TABLE only_here (id INTEGER PRIMARY KEY, x TEXT);
      INSERT INTO customers (id, email, name) VALUES ('c1', 'ada@x.org', NULL), ('c2', 'bob@x.org', 'Bob');
      INSERT INTO orders (id, customer_id, total, placed, old_note) VALUES (7, 'c1', 12.5, '2026-01-01 00:00:00', 'x');
      INSERT INTO lines VALUES (7, 1, 'sku', 2), (7, 2, 'sku', 1);
      INSERT INTO only_here VALUES (1, 'kept');
      """;

  private static final String POSTGRESQL =
      """
      CREATE TABLE customers (
        id varchar(36) PRIMARY KEY, email text NOT NULL CONSTRAINT customers_email_uk UNIQUE,
        name text NOT NULL DEFAULT '', vip boolean NOT NULL DEFAULT false, country text DEFAULT 'ch');
      CREATE TABLE orders (
        id bigserial PRIMARY KEY,
        customer_id varchar(36) NOT NULL CONSTRAINT fk_customer REFERENCES customers (id) ON DELETE CASCADE,
        total numeric(12,2) NOT NULL, placed timestamptz NOT NULL DEFAULT now(), note text);
      CREATE INDEX orders_customer ON orders (customer_id);
      CREATE TABLE lines (
        order_id bigint REFERENCES orders (id), line int, sku varchar(20) NOT NULL,
        qty int NOT NULL CONSTRAINT qty_positive CHECK (qty > 0), PRIMARY KEY (order_id, line));
      CREATE INDEX lines_sku ON lines (sku);
      CREATE TABLE tags (id serial PRIMARY KEY, name text NOT NULL);
      INSERT INTO customers (id, email, name) VALUES ('c1', 'ada@x.org', 'Ada'), ('c2', 'bob@x.org', 'Bob');
      INSERT INTO orders (id, customer_id, total, placed) VALUES (7, 'c1', 12.5, '2026-01-01 00:00:00Z');
      INSERT INTO lines VALUES (7, 1, 'sku', 2), (7, 2, 'sku', 1);
      INSERT INTO tags (name) VALUES ('kept');
      """;

  @Test
  void sqliteComesInLineWithPostgresqlAndKeepsItsRows() throws Exception {
    try (LivePair pair = new LivePair(SQLITE, POSTGRESQL)) {
      LogicalSchema schema = pair.imported(Dialect.POSTGRESQL);

      Alignment alignment = aligned(pair, Dialect.SQLITE, schema);

      assertThat(shown(alignment.left()))
          .containsExactly(
              "AP014 column customers.name",
              "AP012 column orders.old_note",
              "AP052 index idx_orders_placed on orders",
              "AP002 table only_here");
      assertThat(shown(alignment.drift()))
          .contains(
              "AP014 column customers.id",
              "AP053 index orders_customer on orders",
              "AP015 column orders.id",
              "AP041 foreign key fk_customer on orders",
              "AP051 index lines_sku on lines",
              "AP001 table tags")
          .doesNotContain(
              "AP053 index customers_email_uk on customers", "AP063 check qty_positive on lines");
      assertThat(pair.drift(Dialect.POSTGRESQL, schema)).isEmpty();
    }
  }

  @Test
  void postgresqlComesInLineWithSqliteAndKeepsItsRows() throws Exception {
    try (LivePair pair = new LivePair(SQLITE, POSTGRESQL)) {
      LogicalSchema schema = pair.imported(Dialect.SQLITE);

      Alignment alignment = aligned(pair, Dialect.POSTGRESQL, schema);

      assertThat(shown(alignment.left()))
          .containsExactly(
              "AP012 column customers.country",
              "AP014 column customers.name",
              "AP015 column orders.id",
              "AP015 column orders.placed",
              "AP052 index lines_sku on lines",
              "AP002 table tags");
    }
  }

  @Test
  void whatSqliteWouldLoseIsLeftAsItIs() throws Exception {
    String strict = "CREATE TABLE a (id INTEGER PRIMARY KEY, b TEXT) STRICT;";
    String trigger =
        "CREATE TABLE c (id INTEGER PRIMARY KEY, d TEXT);"
            + " CREATE TRIGGER t AFTER INSERT ON c BEGIN DELETE FROM c WHERE d = ''; END;";
    try (LivePair pair =
        new LivePair(
            strict + trigger,
            "CREATE TABLE a (id serial PRIMARY KEY, b text);"
                + " CREATE TABLE c (id serial PRIMARY KEY, d text)")) {
      LogicalSchema schema = pair.imported(Dialect.POSTGRESQL);

      Alignment alignment = pair.alignment(Dialect.SQLITE, schema);

      assertThat(alignment.step().after()).isEqualTo(alignment.step().before());
      assertThat(shown(alignment.left())).containsExactly("AP015 column a.id", "AP015 column c.id");
    }
  }

  /** Keeps all rows, and leaves what was foretold. */
  private static Alignment aligned(LivePair pair, Dialect dialect, LogicalSchema schema)
      throws SQLException {
    List<String> queries = queries(pair, dialect);
    List<String> before = rows(pair, dialect, queries);
    Alignment alignment = pair.alignment(dialect, schema);

    pair.align(dialect, alignment);

    assertThat(rows(pair, dialect, queries)).isEqualTo(before).hasSize(6);
    assertThat(pair.drift(dialect, schema)).isEqualTo(alignment.left());
    return alignment;
  }

  private static List<String> shown(List<Finding> findings) {
    return findings.stream().map(finding -> finding.code() + " " + finding.object()).toList();
  }

  /** Queries for all that is in a database. */
  private static List<String> queries(LivePair pair, Dialect dialect) throws SQLException {
    return pair.live(dialect).schema().tables().stream()
        .map(
            table ->
                "SELECT "
                    + String.join(", ", table.columnNames())
                    + " FROM "
                    + table.name()
                    + " ORDER BY 1, 2")
        .toList();
  }

  private static List<String> rows(LivePair pair, Dialect dialect, List<String> queries)
      throws SQLException {
    List<String> rows = new ArrayList<>();
    for (String query : queries) {
      rows.addAll(TestSql.rows(pair.connection(dialect), query));
    }
    return rows;
  }
}
