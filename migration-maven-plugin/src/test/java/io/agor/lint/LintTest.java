package io.agor.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.agor.report.Finding;
import io.agor.report.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is refused: data that would be lost, rows that would have no value. */
class LintTest {

  private static final String TEAMS =
      "  teams:\n    columns: { team_id: { type: id, primaryKey: true } }\n";
  private static final String USERS =
      "  users:\n    columns: { user_id: { type: id, primaryKey: true } }\n";
  private static final String NAMED_USERS = USERS.replace("} }", "}, name: text }");

  @Test
  void aDroppedTableNeedsApproval() throws Exception {
    assertThat(errors(TEAMS + USERS, "", USERS))
        .containsExactly(
            "AL001 table teams would be dropped with all its rows. If its data may go, write the line"
                + " `drop: [teams]` at the top level of the schema file; otherwise put it back.");
    assertThat(errors(TEAMS + USERS, "drop: [teams]\n", USERS)).isEmpty();
  }

  @Test
  void aDroppedTableThatMayBeANewOneIsAnsweredWithBothLines() throws Exception {
    assertThat(errors(NAMED_USERS, "", NAMED_USERS.replace("users", "people")))
        .containsExactly(
            "AL001 table users would be dropped with all its rows. If its data may go, write the line"
                + " `drop: [users]` at the top level of the schema file; if people is the same table"
                + " under a new name, write `renamedFrom: users` there; otherwise put it back.");
    assertThat(
            errors(
                NAMED_USERS, "", NAMED_USERS.replace("users:", "people:\n    renamedFrom: users")))
        .isEmpty();
  }

  @Test
  void aDroppedColumnNeedsApprovalOfItsOwn() throws Exception {
    assertThat(errors(NAMED_USERS, "", USERS))
        .containsExactly(
            "AL002 column users.name would be dropped with all its values. If its data may go, write"
                + " the line `drop: [users.name]` at the top level of the schema file; otherwise put it"
                + " back.");
    assertThat(errors(NAMED_USERS, "drop: [users.name]\n", USERS)).isEmpty();
    assertThat(errors(NAMED_USERS, "drop: [users]\n", USERS)).hasSize(1);
  }

  @Test
  void aDroppedColumnThatMayBeANewOneIsAnsweredWithBothLines() throws Exception {
    assertThat(errors(NAMED_USERS, "", NAMED_USERS.replace("name: text", "full_name: varchar(80)")))
        .containsExactly(
            "AL002 column users.name would be dropped with all its values. If its data may go, write"
                + " the line `drop: [users.name]` at the top level of the schema file; if"
                + " users.full_name is the same column under a new name, write `renamedFrom: name`"
                + " there; otherwise put it back.");
    assertThat(errors(NAMED_USERS, "", NAMED_USERS.replace("name: text", "a: text, b: text")))
        .containsExactly(
            "AL002 column users.name would be dropped with all its values. If its data may go, write"
                + " the line `drop: [users.name]` at the top level of the schema file; if one of"
                + " users.a, users.b is the same column under a new name, write `renamedFrom: name`"
                + " there; otherwise put it back.");
    assertThat(errors(NAMED_USERS, "", NAMED_USERS.replace("name: text", "age: integer")))
        .containsExactly(
            "AL002 column users.name would be dropped with all its values. If its data may go, write"
                + " the line `drop: [users.name]` at the top level of the schema file; otherwise put it"
                + " back.");
    assertThat(
            errors(
                NAMED_USERS,
                "",
                NAMED_USERS.replace("name: text", "full_name: { type: text, renamedFrom: name }")))
        .isEmpty();
  }

  @Test
  void whatGivesItsNameAwayIsDroppedOnlyWithApproval() throws Exception {
    String both = NAMED_USERS.replace("name: text", "name: text, nick: text");
    String taken = USERS.replace("} }", "}, name: { type: text, renamedFrom: nick } }");

    assertThat(LintCase.check("tables:\n" + both, "tables:\n" + taken, Map.of()))
        .filteredOn(finding -> finding.code().equals("AL002"))
        .extracting(Finding::object, Finding::actual)
        .containsExactly(tuple("column users.name", "its name goes to the column nick"));
    assertThat(errors(both, "drop: [users.name]\n", taken)).isEmpty();
  }

  @Test
  void aColumnThatRowsCannotFillIsRefused() throws Exception {
    String notNull = NAMED_USERS.replace("name: text", "name: { type: text, notNull: true }");

    assertThat(errors(USERS, "", notNull))
        .containsExactly(
            "AL003 column users.name is added as NOT NULL without a default. Write `backfill: <value>`"
                + " at the column for the rows that exist, give it a default, or leave out notNull.");
    assertThat(errors(USERS, "", notNull.replace("notNull: true", "notNull: true, default: x")))
        .isEmpty();
    assertThat(errors(USERS, "", notNull.replace("notNull: true", "notNull: true, backfill: x")))
        .isEmpty();
  }

  @Test
  void newTablesNeedNoWord() throws Exception {
    assertThat(LintCase.check("tables:\n" + USERS, "tables:\n" + TEAMS + USERS, Map.of()))
        .isEmpty();
  }

  private static List<String> errors(String from, String intents, String to) throws Exception {
    return LintCase.check("tables:\n" + from, intents + "tables:\n" + to, Map.of()).stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .map(
            finding ->
                "%s %s %s. %s"
                    .formatted(finding.code(), finding.object(), finding.problem(), finding.cure()))
        .toList();
  }
}
