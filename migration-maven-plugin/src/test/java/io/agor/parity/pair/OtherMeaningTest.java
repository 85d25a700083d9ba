package io.agor.parity.pair;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.dialect.Dialect;
import io.agor.report.Finding;
import io.agor.report.TextReport;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What means something else is found, once. */
class OtherMeaningTest {

  @Test
  void aKeyThatRefusesToBeNullInPart() throws SQLException {
    String tables =
        "CREATE TABLE p (a INTEGER, b INTEGER, UNIQUE (a, b));"
            + "CREATE TABLE c (a INTEGER REFERENCES p (a), a1 INTEGER, b1 INTEGER, %s)";
    String key = "FOREIGN KEY (a1, b1) REFERENCES p (a, b)";
    String parents = "CREATE TABLE q (a INTEGER PRIMARY KEY);";
    String one = parents + tables.replace("p (a),", "q (a) %s,");

    assertThat(
            LivePair.drift(
                one.formatted("MATCH FULL", key + " MATCH FULL"),
                one.formatted("MATCH FULL", key + " MATCH FULL")))
        .containsExactly("AP045 foreign key c(a1, b1)");
    assertThat(LivePair.drift(one.formatted("", key), one.formatted("MATCH FULL", key))).isEmpty();
  }

  @Test
  void oneOfTwoSqliteTablesIsStrict() throws SQLException {
    try (Connection left = DriverManager.getConnection("jdbc:sqlite::memory:");
        Connection right = DriverManager.getConnection("jdbc:sqlite::memory:");
        Statement one = left.createStatement();
        Statement other = right.createStatement()) {
      one.executeUpdate("CREATE TABLE t (a TEXT) STRICT");
      other.executeUpdate("CREATE TABLE t (a TEXT)");

      assertThat(
              TextReport.lines(
                  PairParity.compare(
                      new Database("one", Dialect.SQLITE, left, Set.of()),
                      new Database("other", Dialect.SQLITE, right, Set.of()))))
          .containsExactly(
              "AP008 other: table t holds values to their types on one side only",
              "      expected: strict  (as in one)",
              "      actual:   not strict",
              "      to do:    Change it in one or in other, or waive this.");
    }
    assertThat(LivePair.drift("CREATE TABLE t (a TEXT) STRICT", "CREATE TABLE t (a TEXT)"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "TEXT DEFAULT '' | TEXT | AP015 column t.a",
        "TEXT | TEXT DEFAULT 'x' | AP015 column t.a",
        "INTEGER DEFAULT 1 | BOOLEAN DEFAULT false | AP015 column t.a",
        "BIGINT DEFAULT (unixepoch()) | BIGINT DEFAULT (extract(epoch FROM now()) * 1000) | AP015 column t.a",
        "DATETIME DEFAULT CURRENT_TIMESTAMP | TIMESTAMP DEFAULT 'now' | AP015 column t.a",
        "BIGINT DEFAULT CURRENT_TIMESTAMP | BIGINT DEFAULT extract(epoch FROM now()) | AP015 column t.a",
        "TEXT DEFAULT (hex(randomblob(4))) | TEXT DEFAULT gen_random_uuid() | AP015 column t.a",
        "TEXT NOT NULL | TEXT | AP014 column t.a",
        "VARCHAR(100) | VARCHAR(2500) | AP016 column t.a",
        "NUMERIC(10,2) | NUMERIC(10,4) | AP016 column t.a",
        "TEXT | INTEGER | AP013 column t.a",
        "DATETIME | DATE | AP013 column t.a",
        "BLOB | TEXT | AP013 column t.a",
        "TEXT COLLATE NOCASE | TEXT | AP018 column t.a",
        "INTEGER CHECK (a > 0) | INTEGER | AP061 check t_a_check on t",
        "INTEGER | INTEGER CHECK (a > 0) | AP061 check t_a_check on t",
        "INTEGER CHECK (a > 0) | INTEGER CHECK (a > 1) | AP063 check t_a_check on t",
        "TEXT CHECK (a IN ('x', 'y')) | TEXT CHECK (a IN ('x', 'z')) | AP063 check t_a_check on t",
        "TEXT UNIQUE | TEXT | AP051 index t_a_key on t",
        "TEXT | TEXT UNIQUE | AP031 unique t_a_key on t",
        "INTEGER REFERENCES p (id) | INTEGER | AP041 foreign key t(a)",
        "INTEGER REFERENCES p (id) ON DELETE CASCADE | INTEGER REFERENCES p (id) | AP043 foreign key t(a)",
        "INTEGER REFERENCES p (id) | INTEGER REFERENCES q (id) | AP043 foreign key t(a)",
        "INTEGER REFERENCES p (id) DEFERRABLE INITIALLY DEFERRED | INTEGER REFERENCES p (id) | AP044 foreign key t(a)",
      })
  void aColumn(String sqlite, String postgresql, String finding) throws SQLException {
    String parents =
        "CREATE TABLE p (id INTEGER PRIMARY KEY); CREATE TABLE q (id INTEGER PRIMARY KEY);";
    assertThat(
            LivePair.drift(
                parents + "CREATE TABLE t (k INTEGER, a " + sqlite + ")",
                parents + "CREATE TABLE t (k INTEGER, a " + postgresql + ")"))
        .containsExactly(finding);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "INDEX i ON t (a, n) | INDEX i ON t (n, a)",
        "INDEX i ON t (a) | UNIQUE INDEX i ON t (a)",
        "INDEX i ON t (a) | UNIQUE INDEX j ON t (a)",
        "INDEX i ON t (a DESC) | INDEX i ON t (a)",
        "INDEX i ON t (a) WHERE n > 1 | INDEX i ON t (a)",
        "INDEX i ON t (a) WHERE n > 1 | INDEX i ON t (a) WHERE n > 2",
        "INDEX i ON t (lower(a)) | INDEX i ON t (a)",
        "UNIQUE INDEX i ON t (a) | UNIQUE INDEX i ON t (a) NULLS NOT DISTINCT",
      })
  void anIndex(String sqlite, String postgresql) throws SQLException {
    assertThat(
            LivePair.drift(
                "CREATE TABLE t (a TEXT, n INTEGER); CREATE " + sqlite,
                "CREATE TABLE t (a TEXT, n INTEGER); CREATE " + postgresql))
        .containsExactly("AP053 index i on t");
  }

  @Test
  void whatStandsOnOneSideOnly() throws SQLException {
    assertThat(
            LivePair.drift(
                "CREATE TABLE t (a TEXT, b TEXT); CREATE TABLE u (a TEXT); CREATE VIEW v AS SELECT a FROM t",
                "CREATE TABLE t (a TEXT, c TEXT, PRIMARY KEY (a)); CREATE INDEX i ON t (a)"))
        .containsExactly(
            "AP014 column t.a",
            "AP011 column t.b",
            "AP011 column t.c",
            "AP051 index i on t",
            "AP021 primary key of t",
            "AP001 table u",
            "AP003 view v");
  }

  @Test
  void aUniqueInPlaceOfAPrimaryKeyIsOneFinding() throws SQLException {
    assertThat(
            LivePair.drift(
                "CREATE TABLE t (a TEXT NOT NULL UNIQUE)", "CREATE TABLE t (a TEXT PRIMARY KEY)"))
        .containsExactly("AP021 primary key of t");
  }

  @Test
  void anEnumThatLostAValue() throws SQLException {
    assertThat(
            LivePair.drift(
                "CREATE TABLE t (m TEXT CHECK (m IN ('ok', 'sad', 'mad')))",
                "CREATE TYPE mood AS ENUM ('sad', 'ok'); CREATE TABLE t (m mood)"))
        .containsExactly("AP063 check t_m_check on t");
  }

  @Test
  void whatOnlyOneDatabaseCanHaveIsInformation() throws SQLException {
    assertThat(
            LivePair.information(
                """
                CREATE TABLE t (a TEXT, d TEXT);
                CREATE INDEX i ON t (a);
                CREATE TABLE counter (id INTEGER);
                CREATE TABLE k (k TEXT PRIMARY KEY, unitPrice INTEGER, m NUMERIC);
                CREATE TABLE n (id INTEGER PRIMARY KEY);
                CREATE TABLE o (id INTEGER PRIMARY KEY);
                """,
                """
                CREATE TABLE t (a TEXT, d JSONB, s TSVECTOR);
                CREATE INDEX j ON t (a);
                CREATE INDEX g ON t USING gin (d);
                CREATE SEQUENCE counter;
                CREATE TABLE k (k TEXT PRIMARY KEY, unit_price INTEGER, m INTEGER);
                CREATE TABLE child () INHERITS (t);
                CREATE TABLE n (id BIGINT PRIMARY KEY);
                CREATE TABLE o (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY);
                """))
        .containsExactly(
            "AP024 column k.k",
            "AP017 column k.m",
            "AP020 column k.unitPrice",
            "AP019 column n.id",
            "AP019 column o.id",
            "AP006 column t.s",
            "AP006 index g on t",
            "AP054 index i on t",
            "AP006 table child",
            "AP005 table counter");
  }

  @Test
  void aFindingSaysWhichSideHasWhat() throws SQLException {
    List<Finding> findings =
        LivePair.compare(
            "CREATE TABLE t (a TEXT DEFAULT 'x'); CREATE INDEX i ON t (a)",
            "CREATE TABLE t (a TEXT DEFAULT 'y')");

    assertThat(TextReport.lines(findings))
        .containsExactly(
            "AP015 postgresql: column t.a has another default",
            "      expected: default 'x'  (as in sqlite)",
            "      actual:   default 'y'",
            "      to do:    Change it in sqlite or in postgresql, or waive this.",
            "AP051 postgresql: index i on t is missing",
            "      expected: (a)  (as in sqlite)",
            "      actual:   nothing",
            "      to do:    Add it to postgresql, drop it from sqlite, or waive this.");
  }
}
