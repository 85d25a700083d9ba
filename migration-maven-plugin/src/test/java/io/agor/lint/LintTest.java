package io.agor.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.diff.SchemaDiff;
import io.agor.report.Finding;
import io.agor.schema.file.SchemaDocument;
import io.agor.schema.file.SchemaFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class LintTest {

  private static final String TEAMS =
      "  teams:\n    columns: { team_id: { type: id, primaryKey: true } }\n";
  private static final String USERS =
      "  users:\n    columns: { user_id: { type: id, primaryKey: true } }\n";
  private static final String NAMED_USERS = USERS.replace("} }", "}, name: text }");

  @Test
  void aDroppedTableNeedsApproval() throws Exception {
    assertThat(findings(TEAMS + USERS, "", USERS))
        .containsExactly(
            "AL001 table teams would be dropped with all its rows. If its data may go, write the line"
                + " `drop: [teams]` at the top level of the schema file; otherwise put it back.");
    assertThat(findings(TEAMS + USERS, "drop: [teams]\n", USERS)).isEmpty();
  }

  @Test
  void aDroppedColumnNeedsApprovalOfItsOwn() throws Exception {
    assertThat(findings(NAMED_USERS, "", USERS))
        .containsExactly(
            "AL002 column users.name would be dropped with all its values. If its data may go, write"
                + " the line `drop: [users.name]` at the top level of the schema file; otherwise put it"
                + " back.");
    assertThat(findings(NAMED_USERS, "drop: [users.name]\n", USERS)).isEmpty();
    assertThat(findings(NAMED_USERS, "drop: [users]\n", USERS)).hasSize(1);
  }

  @Test
  void aColumnThatRowsCannotFillIsRefused() throws Exception {
    String notNull = NAMED_USERS.replace("name: text", "name: { type: text, notNull: true }");

    assertThat(findings(USERS, "", notNull))
        .containsExactly(
            "AL003 column users.name is added as NOT NULL without a default. Give it a default, or"
                + " leave out notNull.");
    assertThat(findings(USERS, "", notNull.replace("notNull: true", "notNull: true, default: x")))
        .isEmpty();
  }

  @Test
  void newTablesNeedNoWord() throws Exception {
    assertThat(findings(USERS, "", TEAMS + USERS)).isEmpty();
  }

  private static List<String> findings(String from, String intents, String to) throws Exception {
    SchemaDocument target = SchemaFile.read("to.yaml", intents + "tables:\n" + to);
    return Lint.check(
            SchemaDiff.between(
                SchemaFile.read("from.yaml", "tables:\n" + from).schema(), target.schema()),
            target.intents())
        .stream()
        .map(LintTest::inOneLine)
        .toList();
  }

  private static String inOneLine(Finding finding) {
    return "%s %s %s. %s"
        .formatted(finding.code(), finding.object(), finding.problem(), finding.cure());
  }
}
