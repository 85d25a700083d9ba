package io.agor.lint;

import static io.agor.lint.LintCase.findings;
import static io.agor.lint.LintCase.table;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changes that the rows of a table may not allow. */
class DataDependentRulesTest {

  @Test
  void aColumnThatBecomesNotNullNeedsValues() throws Exception {
    String from = table("columns: { a: text }");
    assertThat(findings(from, table("columns: { a: { type: text, notNull: true } }"), "AL004"))
        .containsExactly("AL004 schema: column t.a becomes NOT NULL; none");
    assertThat(
            findings(
                from, table("columns: { a: { type: text, notNull: true, backfill: x } }"), "AL004"))
        .isEmpty();
    assertThat(findings(table("columns: { a: { type: text, notNull: true } }"), from, "AL004"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          varchar(20)   | varchar(10)
          text          | varchar(10)
          text          | id
          bigint        | integer
          integer       | smallint
          decimal(10,2) | decimal(8,2)
          decimal(10,2) | decimal(10,1)
          decimal(10,2) | decimal(10,4)
          bigint        | decimal(10,0)
          bigint        | double
          integer       | real
          double        | real
          text          | integer
          integer       | text
          timestamp     | date
          text          | json
          """)
  void aTypeThatDoesNotHoldEveryValueIsTold(String from, String to) throws Exception {
    assertThat(findings(column(from), column(to), "AL005"))
        .containsExactly(
            "AL005 schema: column t.a changes its type to one that may not hold every value; "
                + to);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          varchar(10)   | varchar(20)
          varchar(10)   | text
          id            | text
          id            | varchar(36)
          smallint      | integer
          integer       | bigint
          bigint        | timestamp_ms
          integer       | decimal(10,0)
          integer       | double
          smallint      | real
          decimal(8,2)  | decimal(10,2)
          decimal(8,2)  | decimal(9,3)
          real          | double
          """)
  void aWiderTypeIsNot(String from, String to) throws Exception {
    assertThat(findings(column(from), column(to), "AL005")).isEmpty();
  }

  @Test
  void aConversionThatTheAuthorWritesIsTheAuthors() throws Exception {
    assertThat(
            findings(
                column("text"),
                table("columns: { a: { type: integer, using: length(a) } }"),
                "AL005"))
        .isEmpty();
  }

  @Test
  void aTypeOfOneDatabaseIsNotKnownToHoldEveryValue() throws Exception {
    assertThat(
            findings(
                column("text"),
                table("columns: { a: { type: text, postgresql: { type: inet } } }"),
                "AL005"))
        .containsExactly(
            "AL005 schema: column t.a changes its type to one that may not hold every value; text"
                + " (postgresql: inet)");
  }

  @Test
  void rowsMayHoldDuplicatesOfANewKey() throws Exception {
    String from = table("columns: { a: { type: text, notNull: true }, b: text }");
    assertThat(
            findings(
                from,
                table("columns: { a: { type: text, notNull: true, unique: true }, b: text }"),
                "AL006"))
        .containsExactly(
            "AL006 schema: unique t_a_key on t(a) is added where rows may hold duplicates; not known");
    assertThat(
            findings(
                from,
                table(
                    "columns: { a: { type: text, notNull: true }, b: text }",
                    "indexes: { i: { columns: [a, { expression: lower(b) }], unique: true }, j: [b] }"),
                "AL006"))
        .containsExactly(
            "AL006 schema: unique i on t(a, an expression) is added where rows may hold duplicates;"
                + " not known");
    assertThat(
            findings(
                from, table("columns: { a: { type: text, primaryKey: true }, b: text }"), "AL006"))
        .containsExactly(
            "AL006 schema: unique t_pkey on t(a) is added where rows may hold duplicates; not known");
  }

  @Test
  void aNewColumnThatIsNullInEveryRowIsInNoDuplicateAndPointsNowhere() throws Exception {
    String from = table("columns: { a: text }");
    assertThat(
            findings(
                from,
                table(
                    "columns: { a: text, b: { type: integer, unique: true, references: parents } }"),
                "AL006",
                "AL007"))
        .isEmpty();
    assertThat(
            findings(
                from,
                table(
                    "columns: { a: text, b: { type: integer, default: 1, unique: true, references:"
                        + " parents } }"),
                "AL006",
                "AL007"))
        .hasSize(2);
  }

  @Test
  void aKeyOfMoreColumnsThanBeforeAllowsWhatWasAllowed() throws Exception {
    String columns = "columns: { a: text, b: text }";
    assertThat(
            findings(
                table(columns, "uniques: { u: [a] }"),
                table(columns, "uniques: { u: [b, a] }"),
                "AL006"))
        .isEmpty();
    assertThat(
            findings(
                table(columns, "uniques: { u: [a, b] }"),
                table(columns, "uniques: { u: [b] }"),
                "AL006"))
        .hasSize(1);
  }

  @Test
  void rowsMayPointAtNothing() throws Exception {
    assertThat(
            findings(
                column("integer"),
                table("columns: { a: { type: integer, references: parents } }"),
                "AL007"))
        .containsExactly(
            "AL007 schema: foreign key t_a_fkey of t(a) is added where rows may point at nothing; not"
                + " known");
    assertThat(
            findings(
                table("columns: { a: { type: integer, references: parents } }"),
                table("columns: { a: { type: integer, references: parents, onDelete: cascade } }"),
                "AL007"))
        .isEmpty();
  }

  @Test
  void rowsMayBreakANewCheck() throws Exception {
    assertThat(
            findings(
                column("integer"),
                table("columns: { a: integer }", "checks: { c: a > 0 }"),
                "AL008"))
        .containsExactly("AL008 schema: check c of t is added where rows may break it; not known");
    assertThat(
            findings(
                table("columns: { a: integer }", "checks: { c: a > 0 }"),
                table("columns: { a: integer }", "checks: { c: a > 1 }"),
                "AL008"))
        .hasSize(1);
  }

  @Test
  void anEnumMayLoseValuesThatRowsHave() throws Exception {
    String from = table("columns: { a: { type: enum, values: [x, y, z] } }");
    assertThat(
            findings(from, table("columns: { a: { type: enum, values: [y] } }"), "AL005", "AL008"))
        .containsExactly("AL008 schema: enum t.a loses the values x, z; not known");
    assertThat(
            findings(
                from,
                table("columns: { a: { type: enum, values: [z, w, y, x] } }"),
                "AL005",
                "AL008"))
        .isEmpty();
    assertThat(
            findings(
                from,
                table("columns: { a: { type: enum, values: [y], using: \"'y'\" } }"),
                "AL008"))
        .isEmpty();
  }

  @Test
  void programsMayStillUseAnOldName() throws Exception {
    List<String> findings =
        findings(
            column("integer"),
            table("renamedFrom: t", "columns: { b: { type: integer, renamedFrom: a } }")
                .replace("  t:", "  s:"),
            "AL009");
    assertThat(findings)
        .containsExactly(
            "AL009 schema: table s was called t: a program that still says so fails; not known",
            "AL009 schema: column s.b was called a: a program that still says so fails; not known");
  }

  private static String column(String type) {
    return table("columns: { a: { type: \"" + type + "\" } }");
  }
}
