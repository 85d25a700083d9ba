package io.agor.migration;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agor.plan.PlanException;
import io.agor.schema.file.SchemaFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said where more than one database cannot be brought to the new schema. */
class RefusedPlansTest {

  private static final String BEFORE =
      """
      tables:
        users:
          columns:
            name: text
            score: double
      """;

  private static final String SCORE =
      "users.score changes its type from double to date, and no conversion of the values that are"
          + " there is known to be right. Say at the column in the schema file how they are"
          + " converted, for example using: { sqlite: \"CAST(score AS text)\", postgresql:"
          + " \"CAST(score AS date)\" }.";

  @TempDir private Path folder;

  @Test
  void whatEachDialectRefusesIsSaidAtOnce() throws Exception {
    generate(BEFORE);
    assertThatThrownBy(
            () ->
                generate(
                    BEFORE.replace("double", "date")
                        + "      name_key: { type: text, generated: { as: lower(name), stored: false"
                        + " } }\n"))
        .isInstanceOf(PlanException.class)
        .hasMessage(
            SCORE
                + "\nusers.name_key is generated and not stored, which PostgreSQL can from version 18"
                + " on, and the migrations must run on 14. Write stored: true at the column in the"
                + " schema file; or, if every PostgreSQL that you use is new enough,"
                + " <minimumVersion>18</minimumVersion> in the <dialect> postgresql of pom.xml.");
  }

  @Test
  void whatBothRefuseInTheSameWordsIsSaidOnce() throws Exception {
    generate(BEFORE);
    assertThatThrownBy(() -> generate(BEFORE.replace("double", "date")))
        .isInstanceOf(PlanException.class)
        .hasMessage(SCORE);
  }

  private void generate(String schema) throws Exception {
    new MigrationGenerator(TestLayout.in(folder), file -> true)
        .pending(SchemaFile.read("app.yaml", schema), "")
        .orElseThrow()
        .write();
  }
}
