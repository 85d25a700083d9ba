package io.agor.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.dialect.Dialect;
import io.agor.dialect.MinimumVersions;
import io.agor.run.Adoption;
import io.agor.run.FreshSqlite;
import io.agor.run.PairVerification;
import io.agor.run.Progress;
import io.agor.run.SqlScripts;
import io.agor.run.TestPostgresql;
import io.agor.schema.file.SchemaFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts on docs/adopting.md become the schema file on it, and its commands name them. */
class AdoptingPageTest {

  private static final String SECTION = "From hand-written SQL";

  @TempDir private Path folder;

  @Test
  void theTwoScriptsBecomeTheSchemaFile() throws Exception {
    List<PairVerification.Side> sides = new ArrayList<>();
    for (Dialect dialect : Dialect.values()) {
      Path script = folder.resolve(dialect.id() + ".sql");
      Files.writeString(script, block("sql", "`" + dialect.id() + ".sql`"));
      sides.add(
          new PairVerification.Side(
              dialect,
              Optional.of(new SqlScripts(script)),
              () ->
                  switch (dialect) {
                    case SQLITE -> FreshSqlite.create(folder.resolve("import.sqlite"));
                    case POSTGRESQL -> TestPostgresql.freshDatabase();
                  },
              Progress.SILENT));
    }

    Adoption adoption =
        Adoption.read(sides, Dialect.POSTGRESQL, Optional.of(MinimumVersions.DEFAULT));

    assertThat(SchemaFile.write(adoption.schema().schema(), adoption.schema().comments()))
        .isEqualTo(block("yaml", ""));
    assertThat(block("sh", ""))
        .contains(
            "-Dagor.import.sqlite=db/sqlite.sql", "-Dagor.import.postgresql=db/postgresql.sql");
  }

  private static String block(String language, String label) throws Exception {
    return Page.read("docs/adopting.md").blocks().stream()
        .filter(block -> block.section().equals(SECTION))
        .filter(block -> block.language().equals(language) && block.label().contains(label))
        .findFirst()
        .orElseThrow()
        .text();
  }
}
