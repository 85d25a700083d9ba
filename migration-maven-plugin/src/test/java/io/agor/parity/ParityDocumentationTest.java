package io.agor.parity;

import static io.agor.run.TestSql.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.agor.dialect.Dialect;
import io.agor.dialect.NormalizedSchema;
import io.agor.introspect.Introspector;
import io.agor.introspect.LiveSchema;
import io.agor.parity.pair.Database;
import io.agor.parity.pair.PairParity;
import io.agor.plan.Planner;
import io.agor.plan.Statement;
import io.agor.report.Finding;
import io.agor.report.TextReport;
import io.agor.run.TestPostgresql;
import io.agor.schema.Schema;
import io.agor.schema.file.SchemaFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/parity.md has a section for each code, with an example as live databases give it. */
class ParityDocumentationTest {

  private static final Path ROOT = Path.of(System.getProperty("basedir", "")).resolve("..");

  private static final Path EXAMPLES =
      Path.of(System.getProperty("basedir", "")).resolve("src/test/resources/parity-examples");

  @Test
  void theTableNamesEveryCodeWithItsSeverity() throws Exception {
    Map<String, String> documented = new TreeMap<>();
    Pattern.compile("(?m)^\\| \\[(AP\\d+)\\]\\(#ap\\d+\\) \\| [^|]+ \\| (\\w+) \\|$")
        .matcher(page())
        .results()
        .forEach(row -> documented.put(row.group(1), row.group(2)));
    Map<String, String> actual = new TreeMap<>();
    for (ParityCode code : ParityCode.values()) {
      actual.put(code.code(), code.severity().name().toLowerCase(Locale.ROOT));
    }
    assertThat(documented).isEqualTo(actual);
  }

  @Test
  void everyCodeHasASectionWithALiveExampleAndACure() throws Exception {
    List<String> sections = List.of(page().split("(?m)^##+ ", -1));
    Map<String, List<String>> examples =
        examples().stream()
            .collect(
                Collectors.groupingBy(
                    Finding::code,
                    TreeMap::new,
                    Collectors.mapping(TextReport::line, Collectors.toList())));

    assertThat(examples.keySet()).containsExactlyElementsOf(ParityCode.codes());
    for (ParityCode code : ParityCode.values()) {
      String section =
          sections.stream()
              .filter(text -> text.startsWith(code.code() + "\n"))
              .findFirst()
              .orElse("");
      assertThat(section)
          .describedAs(code.code() + " " + examples.get(code.code()))
          .contains("\n\n**")
          .contains("\nThe cure: ");
      assertThat(examples.get(code.code()))
          .describedAs(code.code())
          .anyMatch(line -> section.contains("```text\n" + line + "\n```"));
    }
  }

  private static String page() throws Exception {
    return Files.readString(ROOT.resolve("docs/parity.md"));
  }

  /** At least one finding of each code. */
  private static List<Finding> examples() throws Exception {
    List<Finding> findings = new ArrayList<>(againstASchemaFile());
    findings.addAll(ofTwoDatabases());
    findings.addAll(ofTwoSqliteDatabases());
    findings.addAll(ofTwoPostgresqlDatabases());
    Waiver waiver =
        new Waiver("AP051", "index users_email_idx on users", "(email)", "nothing", "reason");
    findings.addAll(
        ParitySettings.of(Map.of(), List.of(waiver), ParityCode.codes())
            .applyTo(List.of(), any -> true));
    return findings;
  }

  /** PostgreSQL as planned, and then changed by hand. */
  private static List<Finding> againstASchemaFile() throws Exception {
    Schema schema = SchemaFile.read(List.of(EXAMPLES.resolve("schema.yaml"))).schema();
    String sql =
        Planner.of(Dialect.POSTGRESQL).plan(Schema.EMPTY, schema).stream()
            .map(Statement::sql)
            .collect(Collectors.joining(";\n", "", ";\n"));
    try (TestPostgresql.Database database = TestPostgresql.freshDatabase();
        Connection connection = database.connect()) {
      run(connection, sql);
      run(connection, Files.readString(EXAMPLES.resolve("drift.sql")));
      LiveSchema actual = Introspector.readLive(connection, Dialect.POSTGRESQL, Set.of());
      return ParityChecker.check(
          List.of(
              new Comparison(
                  Comparison.Kind.DATABASE,
                  "postgresql",
                  NormalizedSchema.of(Dialect.POSTGRESQL, schema),
                  actual.schema(),
                  "db",
                  actual.particulars())));
    }
  }

  private static List<Finding> ofTwoDatabases() throws Exception {
    try (TestPostgresql.Database database = TestPostgresql.freshDatabase();
        Connection right = database.connect();
        Connection left = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      run(left, Files.readString(EXAMPLES.resolve("sqlite.sql")));
      run(right, Files.readString(EXAMPLES.resolve("postgresql.sql")));
      return PairParity.compare(
          Database.of(Dialect.SQLITE, left), Database.of(Dialect.POSTGRESQL, right));
    }
  }

  private static List<Finding> ofTwoSqliteDatabases() throws Exception {
    try (Connection left = DriverManager.getConnection("jdbc:sqlite::memory:");
        Connection right = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      run(left, "CREATE TABLE users (name text) STRICT");
      run(right, "CREATE TABLE users (name text)");
      return PairParity.compare(
          new Database("old", Dialect.SQLITE, left, Set.of()),
          new Database("new", Dialect.SQLITE, right, Set.of()));
    }
  }

  private static List<Finding> ofTwoPostgresqlDatabases() throws Exception {
    try (TestPostgresql.Database one = TestPostgresql.freshDatabase();
        TestPostgresql.Database other = TestPostgresql.freshDatabase();
        Connection left = one.connect();
        Connection right = other.connect()) {
      run(left, "CREATE TABLE users (email text, CONSTRAINT users_email_key UNIQUE (email))");
      run(
          right,
          "CREATE TABLE users (email text); CREATE UNIQUE INDEX users_email_key ON users (email)");
      return PairParity.compare(
          new Database("live", Dialect.POSTGRESQL, left, Set.of()),
          new Database("staging", Dialect.POSTGRESQL, right, Set.of()));
    }
  }
}
