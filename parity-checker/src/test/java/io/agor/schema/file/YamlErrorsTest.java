package io.agor.schema.file;

import static io.agor.schema.file.SchemaErrors.assertErrors;

import org.junit.jupiter.api.Test;

/** What is not YAML, or not the YAML of a schema file. */
class YamlErrorsTest {

  @Test
  void anEmptyFileIsAnError() {
    assertErrors(
        "",
        """
          1:1: the file is empty; a schema file begins with 'tables:'
          """);
  }

  @Test
  void aFileOfCommentsIsAnError() {
    assertErrors(
        """
          # nothing
          """,
        """
          1:1: the file is empty; a schema file begins with 'tables:'
          """);
  }

  @Test
  void aFileThatIsAListIsAnError() {
    assertErrors(
        """
          - tables
          """,
        """
          1:1: the schema file must be a map such as { key: value }, not a list
          """);
  }

  @Test
  void aFileThatIsATextIsAnError() {
    assertErrors(
        """
          hello
          """,
        """
          1:1: the schema file must be a map such as { key: value }, not 'hello'
          """);
  }

  @Test
  void brokenYamlIsReportedWhereItBreaks() {
    assertErrors(
        """
          tables:
            t: { columns: [a
            u: 1
          """,
        """
          3:4: not readable as YAML: expected ',' or ']', but got : (while parsing a flow sequence)
          """);
  }

  @Test
  void aTabAsIndentationIsAnError() {
    assertErrors(
        """
          tables:
          \tt: 1
          """,
        """
          2:1: not readable as YAML: a tab cannot indent; use spaces
          """);
  }

  @Test
  void aColonTooManyIsAnError() {
    assertErrors(
        """
          tables:
            t: a: b
          """,
        """
          2:7: not readable as YAML: mapping values are not allowed here
          """);
  }

  @Test
  void twoDocumentsAreAnError() {
    assertErrors(
        """
          tables: {}
          ---
          tables: {}
          """,
        """
          2:1: a schema file is one YAML document; a second begins here
          """);
  }

  @Test
  void anAnchorIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns:
                a: &shared text
          """,
        """
          4:10: the YAML anchor &shared is not supported; share columns through 'groups'
          """);
  }

  @Test
  void anAliasIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns:
                a: *shared
          """,
        """
          4:10: the YAML alias *shared is not supported; write the value out, or share columns through 'groups'
          """);
  }

  @Test
  void aMergeKeyIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns:
                <<: { a: text }
          """,
        """
          4:7: the YAML merge key << is not supported; share columns through 'groups'
          """);
  }

  @Test
  void aTagIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns:
                a: !!binary text
          """,
        """
          4:10: the YAML tag !!binary is not supported; leave it out
          """);
  }

  @Test
  void aControlCharacterIsAnError() {
    assertErrors(
        """
          tables:
            t:
              columns:
                a: te\001xt
          """,
        """
          4:12: the character U+0001 is not allowed in YAML
          """);
  }

  @Test
  void tooDeepNestingIsAnError() {
    assertErrors(
        "tables: " + "[".repeat(101) + "]".repeat(101),
        """
          1:108: maps and lists are nested more than 100 levels deep
          """);
  }

  @Test
  void aKeyThatStandsTwiceIsAnErrorAtTheSecond() {
    assertErrors(
        """
          tables:
            t:
              columns:
                a: text
                a: integer
          """,
        """
          5:7: 'a' is declared twice in columns of t; the first is in line 4
          """);
  }

  @Test
  void aKeyThatYamlTakesForABooleanMustBeQuoted() {
    assertErrors(
        """
          tables:
            t:
              columns:
                true: text
          """,
        """
          4:7: a key of columns of t must be text; put quotes around true
          """);
  }

  @Test
  void aKeyThatIsAListIsAnError() {
    assertErrors(
        """
          ? [a]
          : b
          """,
        """
          1:3: a key of the schema file must be text, not a list
          """);
  }

  @Test
  void aHundredThousandLevelsAreAnError() {
    assertErrors(
        "tables: " + "[".repeat(100_000),
        """
          1:108: maps and lists are nested more than 100 levels deep
          """);
    assertErrors(
        "tables: " + "{a: ".repeat(100_000),
        """
          1:405: maps and lists are nested more than 100 levels deep
          """);
    assertErrors(
        "- ".repeat(100_000),
        """
          1:201: maps and lists are nested more than 100 levels deep
          """);
  }

  @Test
  void aBombOfAliasesIsAnErrorAtItsFirstAnchor() {
    assertErrors(
        """
          a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]
          b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
          c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
          """,
        """
          1:4: the YAML anchor &a is not supported; share columns through 'groups'
          """);
  }

  @Test
  void aTagThatNamesAClassIsAnErrorAndMakesNoObject() {
    assertErrors(
        """
          tables: !!javax.script.ScriptEngineManager [!!java.net.URL ["http://localhost/"]]
          """,
        """
          1:9: the YAML tag !!javax.script.ScriptEngineManager is not supported; leave it out
          """);
  }

  @Test
  void aNumberOfMoreDigitsThanAnyDatabaseHasIsAnError() {
    assertErrors(
        "tables: { t: { columns: { a: { type: bigint, default: " + "9".repeat(10_001) + " } } } }",
        """
          1:55: default of t.a has more than 10000 digits
          """);
    assertErrors(
        "tables: { t: { columns: { a: { type: json, default: [" + "9".repeat(10_001) + "] } } } }",
        """
          1:54: default of t.a has more than 10000 digits
          """);
  }

  @Test
  void anExponentThatOverflowsIsOutOfRange() {
    assertErrors(
        """
          tables:
            t:
              columns:
                a: { type: "decimal(10,2)", default: 1e2147483647 }
          """,
        """
          4:44: default of t.a: 1e2147483647 has 2147483648 digits before the point; decimal(10,2) holds 8
          """);
  }
}
