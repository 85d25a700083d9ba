package io.agor.flyway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of files, held against what Flyway itself makes of them. */
class FlywayNameTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "V1__a.sql, 1",
    "V1.1__a.sql, 1.1",
    "V8_3__a.sql, 8.3",
    "V01.0__a.sql, 1",
    "V0__a.sql, 0",
    "V20240101120000__a.sql, 20240101120000",
    "V1__a__b.sql, 1",
    "V1__.sql, 1",
    "V1.sql, 1",
    "V1.1.sql, 1.1",
    "V1__a.SQL, 1",
    "V1___a.sql, 1",
    "v1__a.sql, none",
    "V1_a.sql, none",
    "V1._1__a.sql, none",
    "V1.__a.sql, none",
    "V_1__a.sql, none",
    "V__a.sql, none",
    "Va__a.sql, none",
    "1__a.sql, none",
    "V1__a.sql.bak, none",
    "B5__a.sql, baseline 5",
    "U1__a.sql, none",
    "R__a.sql, repeatable",
    "R__.sql, repeatable",
    "R.sql, none",
    "R1__a.sql, none",
    "r__a.sql, none",
  })
  void aFileIsWhatItIsToFlyway(String name, String what) throws Exception {
    Path file = folder.resolve(name);

    assertThat(FlywayName.version(file).map(FlywayVersion::toString).orElse("none"))
        .isEqualTo(what.matches("[a-z].*") ? "none" : what);
    assertThat(FlywayName.baseline(file).map(version -> "baseline " + version).orElse("none"))
        .isEqualTo(what.startsWith("baseline") ? what : "none");
    assertThat(FlywayName.isRepeatable(file)).isEqualTo(what.equals("repeatable"));
    assertThat(flyway(file)).isEqualTo(what);
  }

  @Test
  void aDescriptionIsWhatStandsBehindTheVersion() {
    assertThat(FlywayName.description(Path.of("V1.2__add__users.sql"))).isEqualTo("add__users");
    assertThat(FlywayName.description(Path.of("V1__a.SQL"))).isEqualTo("a");
    assertThat(FlywayName.description(Path.of("V1__.sql"))).isEmpty();
    assertThat(FlywayName.description(Path.of("V1.sql"))).isEmpty();
  }

  private String flyway(Path file) throws Exception {
    Files.writeString(file, "CREATE TABLE a (b int);");
    try {
      MigrationInfo[] all =
          Flyway.configure()
              .dataSource("jdbc:sqlite:" + folder.resolve("a.sqlite"), "", "")
              .locations("filesystem:" + folder)
              .validateMigrationNaming(true)
              .loggers()
              .load()
              .info()
              .all();
      if (all.length == 0) {
        return "none";
      }
      return all[0].isRepeatable()
          ? "repeatable"
          : (all[0].getType().isBaseline() ? "baseline " : "")
              + FlywayVersion.parse(all[0].getVersion().getVersion()).orElseThrow().toString();
    } catch (FlywayException e) {
      return "none";
    }
  }
}
