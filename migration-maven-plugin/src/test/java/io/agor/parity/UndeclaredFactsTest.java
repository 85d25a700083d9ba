package io.agor.parity;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.dialect.Dialect;
import io.agor.dialect.NormalizedSchema;
import io.agor.introspect.Introspector;
import io.agor.introspect.LiveSchema;
import io.agor.plan.Planner;
import io.agor.plan.Statement;
import io.agor.report.Finding;
import io.agor.report.Severity;
import io.agor.report.TextReport;
import io.agor.run.TestPostgresql;
import io.agor.run.TestSql;
import io.agor.schema.Schema;
import io.agor.schema.file.SchemaFile;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What no schema file can ask for, and SQL by hand has done. */
class UndeclaredFactsTest {

  private static final String SCHEMA =
      """
      tables:
        parents:
          columns:
            a: { type: integer, notNull: true }
            b: { type: integer, notNull: true }
          primaryKey: [a, b]
        children:
          columns:
            id: { type: integer, primaryKey: true }
            a: integer
            b: integer
            name: text
          foreignKeys:
            children_fkey: { columns: [a, b], references: parents }
      """;

  @Test
  void anotherCollationAndTimeInSqlite() throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      assertThat(
              findings(
                  Dialect.SQLITE,
                  connection,
                  planned(Dialect.SQLITE)
                      .replace("`name` text", "`name` text COLLATE NOCASE")
                      .replace(
                          "`parents` (`a`, `b`)",
                          "`parents` (`a`, `b`) MATCH FULL DEFERRABLE INITIALLY DEFERRED")))
          .containsExactly(
              "AP018 sqlite: column children.name has a collation of its own: expected the collation"
                  + " of its type, actual collate NOCASE",
              "AP044 sqlite: foreign key children_fkey on children is checked at another time:"
                  + " expected checked at once, actual deferrable initially deferred");
    }
  }

  @Test
  void anotherCollationAndCareForNullInPostgresql() throws Exception {
    try (TestPostgresql.Database database = TestPostgresql.freshDatabase();
        Connection connection = database.connect()) {
      assertThat(
              findings(
                  Dialect.POSTGRESQL,
                  connection,
                  planned(Dialect.POSTGRESQL)
                      .replace("name text", "name text COLLATE \"C\"")
                      .replace("parents (a, b)", "parents (a, b) MATCH FULL")))
          .containsExactly(
              "AP018 postgresql: column children.name has a collation of its own: expected the"
                  + " collation of its type, actual collate C",
              "AP045 postgresql: foreign key children_fkey on children refuses a key that is NULL in"
                  + " part: expected match simple, actual match full");
    }
  }

  private static List<String> findings(Dialect dialect, Connection connection, String sql)
      throws Exception {
    TestSql.run(connection, sql);
    LiveSchema actual = Introspector.readLive(connection, dialect, Set.of());
    List<Finding> findings =
        ParityChecker.check(
            List.of(
                new Comparison(
                    Comparison.Kind.DATABASE,
                    dialect.id(),
                    NormalizedSchema.of(dialect, schema()),
                    actual.schema(),
                    "db",
                    actual.particulars())));
    assertThat(findings).extracting(Finding::severity).containsOnly(Severity.WARNING);
    return findings.stream().map(TextReport::line).toList();
  }

  private static String planned(Dialect dialect) throws Exception {
    return Planner.of(dialect).plan(Schema.EMPTY, schema()).stream()
        .map(Statement::sql)
        .collect(Collectors.joining(";\n", "", ";\n"));
  }

  private static Schema schema() throws Exception {
    return SchemaFile.read("facts.yaml", SCHEMA).schema();
  }
}
