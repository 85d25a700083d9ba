package io.agor.probe;

import static io.agor.run.TestSql.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.agor.dialect.Dialect;
import io.agor.plan.Planner;
import io.agor.report.Finding;
import io.agor.report.Severity;
import io.agor.run.TestPostgresql;
import io.agor.schema.Schema;
import io.agor.schema.Strictness;
import io.agor.schema.file.SchemaFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What both live databases answer. */
class ProbesLiveTest {

  private static final String KINDS =
      """
      tables:
        kinds:
          columns:
            id: { type: identity, primaryKey: true }
            a_text: { type: text, notNull: true, default: x }
            a_varchar: varchar(8)
            an_id: id
            a_boolean: { type: boolean, notNull: true, default: true }
            a_smallint: smallint
            an_integer: { type: integer, default: 5 }
            a_bigint: bigint
            a_real: real
            a_double: double
            a_decimal: { type: "decimal(10,2)", default: 1.50 }
            a_long_decimal: { type: "decimal(20,2)" }
            a_timestamp_ms: timestamp_ms
            a_timestamp: { type: timestamp, default: { sql: CURRENT_TIMESTAMP } }
            a_date: date
            a_time: time
            a_uuid: uuid
            a_json: { type: json, default: { a: 1 } }
            a_blob: blob
            an_enum: { type: enum, values: [one, "it's"] }
            lowered: { type: text, generated: { as: lower(a_text) } }
          uniques:
            kinds_text_integer_key: [a_text, an_integer]
          indexes:
            kinds_bigint_idx: { columns: [a_bigint], unique: true }
          checks:
            kinds_integer_check: an_integer > 5 AND an_integer < 10
            kinds_text_check: a_text <> 'bad' AND length(a_text) > 0
        parents:
          columns:
            parent_id: { type: id, primaryKey: true }
            code: { type: varchar(10), notNull: true, unique: true }
            kind_id: { type: bigint, notNull: true, references: kinds.id }
        children:
          columns:
            child_id: { type: id, primaryKey: true }
            cascading: { type: id, references: parents, onDelete: cascade, onUpdate: cascade }
            nulled: { type: id, references: parents, onDelete: set null, onUpdate: set null }
            defaulted: { type: varchar(10), default: none, references: parents.code, onDelete: set default }
            restricted: { type: id, notNull: true, references: parents, onDelete: restrict }
            self_id: { type: id, references: children, onDelete: cascade }
        left_side:
          columns:
            left_id: { type: integer, primaryKey: true }
            right_id: { type: integer, references: right_side }
        right_side:
          columns:
            right_id: { type: integer, primaryKey: true }
            left_id: { type: integer, notNull: true, references: left_side }
      """;

  private TestPostgresql.Database database;
  private Connection postgresql;
  private Connection sqlite;

  @BeforeEach
  void connect() throws SQLException {
    database = TestPostgresql.freshDatabase();
    postgresql = database.connect();
    sqlite = DriverManager.getConnection("jdbc:sqlite::memory:");
    run(sqlite, "PRAGMA foreign_keys = ON");
  }

  @AfterEach
  void close() throws SQLException {
    sqlite.close();
    postgresql.close();
    database.close();
  }

  private void build(Schema onSqlite, Schema onPostgresql) throws SQLException {
    for (var statement : Planner.of(Dialect.SQLITE).plan(Schema.EMPTY, onSqlite)) {
      run(sqlite, statement.sql());
    }
    for (var statement : Planner.of(Dialect.POSTGRESQL).plan(Schema.EMPTY, onPostgresql)) {
      run(postgresql, statement.sql());
    }
  }

  private ProbeResult ask(String yaml) throws Exception {
    Schema schema = SchemaFile.read("schema.yaml", yaml).schema();
    build(schema, schema);
    return Probes.run(schema, sqlite, postgresql);
  }

  private static Set<ProbeKind> kinds(List<ProbeResult.Outcome> outcomes) {
    return outcomes.stream()
        .map(ProbeResult.Outcome::kind)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(ProbeKind.class)));
  }

  /** That every question reached both databases, and that there were more than so many. */
  private static void assertAllAsked(ProbeResult result, int more) {
    assertThat(result.tallies().values())
        .allSatisfy(tally -> assertThat(tally.notAsked()).isZero());
    assertThat(result.tallies().values().stream().mapToInt(ProbeResult.Tally::total).sum())
        .isGreaterThan(more);
  }

  @Test
  void everyKindIsAskedAndEveryQuestionReachesBothDatabases() throws Exception {
    ProbeResult result = ask(KINDS);
    assertThat(result.tallies().keySet()).isEqualTo(EnumSet.allOf(ProbeKind.class));
    assertAllAsked(result, 230);
  }

  @Test
  void withoutStrictTheDatabasesDisagree() throws Exception {
    ProbeResult result = ask(KINDS);
    assertThat(kinds(result.disagreements()))
        .containsExactly(
            ProbeKind.OUT_OF_RANGE,
            ProbeKind.WRONG_TYPE,
            ProbeKind.TOO_LONG,
            ProbeKind.NUL_CHARACTER,
            ProbeKind.OTHER_BOOLEAN,
            ProbeKind.INVALID_JSON,
            ProbeKind.INVALID_MOMENT,
            ProbeKind.FRACTION,
            ProbeKind.MANY_DECIMALS,
            ProbeKind.MANY_DIGITS,
            ProbeKind.PADDED,
            ProbeKind.UUID_SPELLING,
            ProbeKind.REPEATED_JSON_KEY,
            ProbeKind.IDENTITY_AFTER_EXPLICIT,
            ProbeKind.NULL_NUMBER,
            ProbeKind.NULL_ORDER,
            ProbeKind.LIKE_CASE);
    List<Finding> findings = ProbeSummary.of(result.findings(Strictness.LENIENT));
    assertThat(findings)
        .extracting(Finding::code)
        .containsExactly("AB004", "AB005", "AB007", "AB011", "AB015", "AB017", "AB019");
    Finding finding = findings.get(4);
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.object()).isEqualTo("column kinds.a_boolean");
    assertThat(finding.problem()).isEqualTo("is not as in postgresql: 2 as a boolean");
    assertThat(finding.expected())
        .isEqualTo(
            "refused: column \"a_boolean\" is of type boolean but expression is of type integer"
                + "  (postgresql)");
    assertThat(finding.actual()).isEqualTo("accepted: 2");
    assertThat(finding.cure())
        .startsWith("Write `strict: true` at the top level of the schema file")
        .contains(" The statement: INSERT INTO `kinds` (`id`, `a_text`, `a_varchar`");
  }

  @Test
  void withStrictOnlyThatIsLeftWhichNoDdlCures() throws Exception {
    ProbeResult result = ask("strict: true\n" + KINDS);
    assertThat(result.findings(Strictness.STRICT)).isEmpty();
    assertThat(kinds(result.disagreements()))
        .allMatch(kind -> kind.cure() == ProbeKind.Cure.APPLICATION)
        .contains(ProbeKind.FRACTION, ProbeKind.PADDED, ProbeKind.LIKE_CASE);
    assertAllAsked(result, 230);
  }

  @Test
  void theAgorExampleAgreesWhereItIsStrict() throws Exception {
    String agor =
        Files.readString(
            Path.of(System.getProperty("basedir", ""))
                .resolve("../it/src/it/agor/src/main/schema/agor.yaml"));
    ProbeResult result = ask(agor.contains("\nstrict:") ? agor : "strict: true\n" + agor);
    assertThat(result.findings(Strictness.STRICT)).isEmpty();
    assertAllAsked(result, 800);
  }

  @Test
  void nothingStays() throws Exception {
    ask(KINDS);
    for (Connection connection : List.of(sqlite, postgresql)) {
      for (String table : List.of("kinds", "parents", "children", "left_side", "right_side")) {
        try (Statement statement = connection.createStatement();
            ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
          assertThat(rows.next()).isTrue();
          assertThat(rows.getInt(1)).describedAs(table).isZero();
        }
      }
      assertThat(connection.getAutoCommit()).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "unique: true | unique: false | DUPLICATE",
        "notNull: true, a: 1 | a: 1 | NULL_VALUE",
        "onDelete: cascade | onDelete: set null | PARENT_DELETED",
        "onUpdate: cascade | onUpdate: no action | PARENT_UPDATED",
        ", references: parents.parent_id, onDelete: cascade, onUpdate: cascade | '' | ORPHAN",
        "size > 2 | size > 3 | CHECKED_VALUE",
        "default: 7 | default: 8 | DEFAULT",
        "length(code) | length(code) + 1 | GENERATED_VALUE",
        "'[red, green]' | '[red]' | ENUM_VALUE"
      })
  void aDifferenceOfTheTablesShowsInTheAnswers(String here, String there, ProbeKind kind)
      throws Exception {
    String both =
        """
        tables:
          parents:
            columns:
              parent_id: { type: id, primaryKey: true }
              code: { type: varchar(10), notNull: true, a: 1, unique: true }
              size: { type: integer, default: 7 }
              color: { type: enum, values: [red, green] }
              code_length: { type: integer, generated: { as: length(code) } }
            checks:
              parents_size_check: size > 2
          children:
            columns:
              child_id: { type: id, primaryKey: true }
              parent_id: { type: id, references: parents.parent_id, onDelete: cascade, onUpdate: cascade }
        """;
    Schema one = SchemaFile.read("one.yaml", both.replace(", a: 1", "")).schema();
    assertThat(both).contains(here);
    Schema other =
        SchemaFile.read(
                "other.yaml", both.replace(here, there).replace("a: 1, ", "").replace(", a: 1", ""))
            .schema();
    build(one, other);
    assertThat(kinds(Probes.run(one, sqlite, postgresql).disagreements())).contains(kind);
  }
}
