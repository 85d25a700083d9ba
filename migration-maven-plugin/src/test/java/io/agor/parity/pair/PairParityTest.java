package io.agor.parity.pair;

import static io.agor.run.TestSql.column;
import static io.agor.run.TestSql.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.agor.dialect.Dialect;
import io.agor.report.Finding;
import io.agor.report.TextReport;
import io.agor.run.TestPostgresql;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PairParityTest {

  /** Stands in docs/parity.md, line by line. */
  static List<String> example(Connection sqlite, Connection postgresql) throws SQLException {
    List<Finding> findings =
        PairParity.compare(
            Database.of(Dialect.SQLITE, sqlite), Database.of(Dialect.POSTGRESQL, postgresql));
    return TextReport.lines(findings);
  }

  @Test
  void theExampleOfTheDocumentationIsThisOne() throws Exception {
    String code =
        Files.readString(Path.of("src/test/java/io/agor/parity/pair/PairParityTest.java"))
            .lines()
            .dropWhile(line -> !line.contains("static List<String> example("))
            .skip(1)
            .takeWhile(line -> !line.contains("return "))
            .map(line -> line.substring(2))
            .collect(Collectors.joining("\n"));

    assertThat(Files.readString(Path.of("../docs/parity.md"))).contains(code);
  }

  @Test
  void theDocumentationNamesTheTablesThatAreLeftOut() throws Exception {
    String page = Files.readString(Path.of("../docs/parity.md"));

    assertThat(HistoryTables.NAMES)
        .allSatisfy(name -> assertThat(page).containsIgnoringCase("`" + name + "`"));
  }

  @Test
  void theConnectionsAreAsBefore() throws SQLException {
    try (TestPostgresql.Database database = TestPostgresql.freshDatabase();
        Connection postgresql = database.connect();
        Connection sqlite = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      run(sqlite, "CREATE TABLE t (a TEXT DEFAULT (upper('x')), b INTEGER CHECK (b > 1))");
      run(postgresql, "SET TIME ZONE 'Asia/Tokyo'; SET statement_timeout = '77s'");
      run(postgresql, "CREATE TABLE t (a TEXT DEFAULT 'X', b INTEGER CHECK (b >= 2))");

      assertThat(example(sqlite, postgresql)).isEmpty();

      assertThat(postgresql.getAutoCommit()).isTrue();
      assertThat(column(postgresql, "SHOW TimeZone")).containsExactly("Asia/Tokyo");
      assertThat(column(postgresql, "SHOW statement_timeout")).containsExactly("77s");
      run(postgresql, "INSERT INTO t (b) VALUES (2)");
      run(sqlite, "INSERT INTO t (b) VALUES (2)");
    }
  }

  @Test
  void aTransactionOfTheCallerGoesOn() throws SQLException {
    try (TestPostgresql.Database database = TestPostgresql.freshDatabase();
        Connection postgresql = database.connect();
        Connection sqlite = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      run(sqlite, "CREATE TABLE t (a TEXT DEFAULT (upper('x')))");
      postgresql.setAutoCommit(false);
      run(postgresql, "CREATE TABLE t (a TEXT DEFAULT 'X')");

      assertThat(example(sqlite, postgresql)).isEmpty();

      run(postgresql, "INSERT INTO t VALUES ('y')");
      postgresql.commit();
      assertThat(column(postgresql, "SELECT count(*) FROM t")).containsExactly("1");
    }
  }

  @Test
  void aDefaultThatWouldChangeSomethingIsRefusedByTheDatabase() throws SQLException {
    try (TestPostgresql.Database database = TestPostgresql.freshDatabase();
        Connection postgresql = database.connect();
        Connection sqlite = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      run(sqlite, "CREATE TABLE t (a INTEGER DEFAULT (abs(-1)))");
      run(
          postgresql,
          """
          CREATE TABLE log (a INTEGER);
          CREATE FUNCTION f() RETURNS integer AS 'INSERT INTO log VALUES (1) RETURNING a' LANGUAGE sql;
          CREATE TABLE t (a INTEGER DEFAULT f());
          """);

      List<Finding> findings =
          PairParity.compare(
              Database.of(Dialect.SQLITE, sqlite),
              Database.of(Dialect.POSTGRESQL, postgresql).without(Set.of("log")));

      assertThat(findings).extracting(Finding::code).containsExactly("AP071");
      assertThat(column(postgresql, "SELECT count(*) FROM log")).containsExactly("0");
    }
  }

  @Test
  void twoDatabasesOfOneKindAreComparedWordForWord() throws SQLException {
    try (TestPostgresql.Database one = TestPostgresql.freshDatabase();
        TestPostgresql.Database other = TestPostgresql.freshDatabase();
        Connection left = one.connect();
        Connection right = other.connect()) {
      run(
          left,
          "CREATE TABLE t (a INTEGER, b JSONB, c TEXT UNIQUE); CREATE INDEX i ON t USING gin (b)");
      run(right, "CREATE TABLE t (a BIGINT, b JSON, c TEXT); CREATE UNIQUE INDEX t_c_key ON t (c)");

      List<String> codes = new ArrayList<>();
      for (Finding finding :
          PairParity.compare(
              new Database("live", Dialect.POSTGRESQL, left, Set.of()),
              new Database("staging", Dialect.POSTGRESQL, right, Set.of()))) {
        codes.add(finding.code() + " " + finding.side() + " " + finding.object());
      }

      assertThat(codes)
          .containsExactly(
              "AP013 staging column t.a",
              "AP013 staging column t.b",
              "AP051 staging index i on t",
              "AP034 staging unique t_c_key on t");
    }
  }
}
