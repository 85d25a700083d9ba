package io.agor.parity;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.introspect.Particulars;
import io.agor.report.Finding;
import io.agor.report.TextReport;
import io.agor.schema.Check;
import io.agor.schema.Column;
import io.agor.schema.ColumnType;
import io.agor.schema.DefaultValue;
import io.agor.schema.ForeignKey;
import io.agor.schema.Index;
import io.agor.schema.IndexPart;
import io.agor.schema.Nullability;
import io.agor.schema.PrimaryKey;
import io.agor.schema.Schema;
import io.agor.schema.SqlText;
import io.agor.schema.Unique;
import io.agor.schema.View;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ParityCheckerTest {

  private static final Column ID =
      Column.of(
          "id",
          new ColumnType.Native("bigint"),
          Nullability.NOT_NULL,
          DefaultValue.Identity.IDENTITY);
  private static final Column EMAIL =
      Column.of(
          "email",
          new ColumnType.Native("text"),
          Nullability.NOT_NULL,
          new DefaultValue.Text("it's"));
  private static final Unique UNIQUE = new Unique("users_email_key", List.of("email"));
  private static final Check CHECK = new Check("users_email_check", SqlText.of("email <> ''"));
  private static final ForeignKey FOREIGN_KEY = foreignKey(ForeignKey.Action.SET_NULL);
  private static final Index INDEX =
      index(Index.Uniqueness.NON_UNIQUE, IndexPart.Direction.DESCENDING, Optional.empty());
  private static final TableParts USERS =
      new TableParts(
          List.of(ID, EMAIL),
          Optional.of(new PrimaryKey("users_pkey", List.of("id"))),
          List.of(UNIQUE),
          List.of(FOREIGN_KEY),
          List.of(CHECK),
          List.of(INDEX));

  @Test
  void equalSidesHaveNoFinding() {
    assertThat(check(USERS.schema(), USERS.schema())).isEmpty();
  }

  @Test
  void theOrderOfColumnsAndTheCommentsAreNoDrift() {
    TableParts turned = USERS.withColumns(List.of(EMAIL.withComment("where to write"), ID));

    assertThat(check(USERS.schema(), turned.schema())).isEmpty();
  }

  @Test
  void aFindingNamesTheSidesThatAreAsExpected() {
    Schema broken = USERS.withIndexes(List.of()).schema();

    List<Finding> findings =
        ParityChecker.check(
            List.of(
                database("sqlite", USERS.schema(), USERS.schema()),
                database("postgresql", USERS.schema(), broken)));

    assertThat(TextReport.lines(findings))
        .containsExactly(
            "AP051 postgresql: index users_email_idx on users is missing",
            "      expected: (email desc)  (as in sqlite)",
            "      actual:   nothing",
            "      to do:    Add it to the SQL in db/postgresql, or take it out of the schema file and"
                + " run mvn agor:generate.");
  }

  @Test
  void twoSidesWithTheSameDriftAreNoWitnessOfEachOther() {
    Schema broken = USERS.withIndexes(List.of()).schema();

    List<Finding> findings =
        ParityChecker.check(
            List.of(
                database("sqlite", USERS.schema(), broken),
                database("postgresql", USERS.schema(), broken)));

    assertThat(findings).extracting(Finding::witnesses).containsExactly(List.of(), List.of());
    assertThat(findings).extracting(Finding::side).containsExactly("postgresql", "sqlite");
  }

  @Test
  void aSecondSchemaFileIsNamedAsOneAndDatabasesAreNoWitnesses() {
    Schema broken = USERS.withIndexes(List.of()).schema();

    List<Finding> findings =
        ParityChecker.check(
            List.of(
                database("sqlite", USERS.schema(), USERS.schema()), files(USERS.schema(), broken)));

    assertThat(TextReport.lines(findings))
        .containsExactly(
            "AP051 schema file of postgresql: index users_email_idx on users is missing in schema/pg.yaml",
            "      expected: (email desc)",
            "      actual:   nothing",
            "      to do:    Declare it in schema/pg.yaml too, or take it out of schema/sqlite.yaml.");
  }

  @Test
  void whatASecondSchemaFileAloneDeclaresIsToBeDeclaredInBoth() {
    Schema without = USERS.withIndexes(List.of()).schema();
    Schema nullable = USERS.withColumns(List.of(ID, EMAIL.with(Nullability.NULLABLE))).schema();

    assertThat(TextReport.lines(ParityChecker.check(List.of(files(without, USERS.schema())))))
        .containsExactly(
            "AP052 schema file of postgresql: index users_email_idx on users is declared only in schema/pg.yaml",
            "      expected: nothing",
            "      actual:   (email desc)",
            "      to do:    Declare it in schema/sqlite.yaml too, or take it out of schema/pg.yaml.");
    assertThat(ParityChecker.check(List.of(files(USERS.schema(), nullable))))
        .extracting(Finding::cure)
        .containsExactly("Declare the same in schema/sqlite.yaml and in schema/pg.yaml.");
  }

  private static Comparison files(Schema first, Schema second) {
    return new Comparison(
        Comparison.Kind.SCHEMA_FILE,
        "schema file of postgresql",
        first,
        second,
        "schema/pg.yaml",
        "schema/sqlite.yaml",
        Particulars.NONE);
  }

  static Stream<Arguments> drifts() {
    return Stream.of(
        drift(
            u -> u.withColumns(List.of(ID, EMAIL.with(Nullability.NULLABLE))),
            "AP014 column users.email differs in nullability: not null -> null"),
        drift(
            u -> u.withColumns(List.of(ID, email("varchar(20)", EMAIL.defaultValue()))),
            "AP013 column users.email has another type: text -> varchar(20)"),
        drift(
            u -> u.withColumns(List.of(ID, email("text", DefaultValue.None.NONE))),
            "AP015 column users.email has another default: default 'it''s' -> no default"),
        drift(
            u ->
                u.withColumns(
                    List.of(
                        ID,
                        EMAIL,
                        Column.of(
                            "age",
                            new ColumnType.Native("integer"),
                            Nullability.NULLABLE,
                            new DefaultValue.Numeric("0")))),
            "AP012 column users.age is not declared: nothing -> integer null default 0"),
        drift(
            u -> u.withPrimaryKey(Optional.empty()),
            "AP021 primary key of users is missing: (id) -> nothing"),
        drift(
            u ->
                u.withPrimaryKey(Optional.of(new PrimaryKey("users_pkey", List.of("id", "email")))),
            "AP023 primary key of users is different: users_pkey (id) -> users_pkey (id, email)"),
        drift(
            u -> u.withUniques(List.of()),
            "AP031 unique users_email_key on users is missing: (email) -> nothing"),
        drift(
            u -> u.withUniques(List.of(new Unique("users_email_key", List.of("email", "id")))),
            "AP033 unique users_email_key on users is different: (email) -> (email, id)"),
        drift(
            u -> u.withForeignKeys(List.of()),
            "AP041 foreign key users_id_fkey on users is missing: (id) references teams (team_id) on"
                + " delete set null on update no action -> nothing"),
        drift(
            u -> u.withForeignKeys(List.of(foreignKey(ForeignKey.Action.CASCADE))),
            "AP043 foreign key users_id_fkey on users is different: (id) references teams (team_id)"
                + " on delete set null on update no action -> (id) references teams (team_id) on"
                + " delete cascade on update no action"),
        drift(
            u ->
                u.withIndexes(
                    List.of(
                        index(
                            Index.Uniqueness.UNIQUE,
                            IndexPart.Direction.ASCENDING,
                            Optional.of(SqlText.of("id > 0"))))),
            "AP053 index users_email_idx on users is different: (email desc) -> unique (email) where"
                + " id > 0"),
        drift(
            u -> u.withChecks(List.of()),
            "AP061 check users_email_check on users is missing: email <> '' -> nothing"),
        drift(
            u -> u.withChecks(List.of(new Check("users_email_check", SqlText.of("email <> 'x'")))),
            "AP063 check users_email_check on users is different: email <> '' -> email <> 'x'"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("drifts")
  void eachPieceThatDiffersIsOneFinding(UnaryOperator<TableParts> edit, String expected) {
    assertThat(check(USERS.schema(), edit.apply(USERS).schema()))
        .extracting(ParityCheckerTest::inOneLine)
        .containsExactly(expected);
  }

  @Test
  void whatIsMissingOnOneSideIsUndeclaredTheOtherWayRound() {
    for (Arguments arguments : drifts().toList()) {
      @SuppressWarnings("unchecked") // drift() puts it there
      UnaryOperator<TableParts> edit = (UnaryOperator<TableParts>) arguments.get()[0];
      List<Finding> there = check(USERS.schema(), edit.apply(USERS).schema());
      List<Finding> back = check(edit.apply(USERS).schema(), USERS.schema());

      assertThat(back).hasSameSizeAs(there);
      assertThat(back.get(0).expected()).isEqualTo(there.get(0).actual());
      assertThat(back.get(0).actual()).isEqualTo(there.get(0).expected());
    }
  }

  @Test
  void tablesAndViewsThatAreMissingOrUndeclaredAreFound() {
    Schema expected = new Schema(List.of(USERS.table("users")), List.of(view("v")));
    Schema actual = new Schema(List.of(USERS.table("people")), List.of(view("w")));

    assertThat(check(expected, actual))
        .extracting(ParityCheckerTest::inOneLine)
        .containsExactly(
            "AP002 table people is not declared: nothing -> (id, email)",
            "AP001 table users is missing: (id, email) -> nothing",
            "AP003 view v is missing: a view -> nothing",
            "AP004 view w is not declared: nothing -> a view");
  }

  @Test
  void theTextOfAViewIsNotCompared() {
    Schema expected = new Schema(List.of(), List.of(view("v")));
    Schema actual =
        new Schema(List.of(), List.of(new View("v", SqlText.of("SELECT users.id FROM users"))));

    assertThat(check(expected, actual)).isEmpty();
  }

  private static List<Finding> check(Schema expected, Schema actual) {
    return ParityChecker.check(List.of(database("sqlite", expected, actual)));
  }

  private static Comparison database(String dialect, Schema expected, Schema actual) {
    return new Comparison(Comparison.Kind.DATABASE, dialect, expected, actual, "db/" + dialect);
  }

  private static String inOneLine(Finding finding) {
    return finding.code()
        + " "
        + finding.object()
        + " "
        + finding.problem()
        + ": "
        + finding.expected()
        + " -> "
        + finding.actual();
  }

  private static Arguments drift(UnaryOperator<TableParts> edit, String expected) {
    return Arguments.of(edit, expected);
  }

  private static Column email(String type, DefaultValue value) {
    return Column.of("email", new ColumnType.Native(type), Nullability.NOT_NULL, value);
  }

  private static View view(String name) {
    return new View(name, SqlText.of("SELECT id FROM users"));
  }

  private static ForeignKey foreignKey(ForeignKey.Action onDelete) {
    return new ForeignKey(
        "users_id_fkey",
        List.of("id"),
        "teams",
        List.of("team_id"),
        onDelete,
        ForeignKey.Action.NO_ACTION);
  }

  private static Index index(
      Index.Uniqueness uniqueness, IndexPart.Direction direction, Optional<SqlText> predicate) {
    return new Index(
        "users_email_idx", List.of(IndexPart.of("email", direction)), uniqueness, predicate);
  }
}
