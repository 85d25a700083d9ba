package io.agor.flyway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files run, held against what Flyway runs. */
class FlywayFilesTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "V1__a V2__b R__z",
        "V1__a B2__all V3__c R__z",
        "V1__a V1.1__b B1__old B1_1__all V1.2__c V2__d",
        "B3__all",
        "V2__a B2.0__all V2.0.1__b",
      })
  void theyAreThoseThatFlywayRunsInANewDatabase(String names) throws Exception {
    List<Path> files = new ArrayList<>();
    for (String name : names.split(" ", -1)) {
      files.add(folder.resolve(name + ".sql"));
      Files.writeString(files.get(files.size() - 1), "CREATE TABLE \"" + name + "\" (a int);\n");
    }
    List<String> run =
        Flyway.configure()
            .dataSource("jdbc:sqlite:" + folder.resolve("a.sqlite"), "", "")
            .locations("filesystem:" + folder)
            .loggers()
            .load()
            .migrate()
            .migrations
            .stream()
            .map(migration -> String.valueOf(Path.of(migration.filepath).getFileName()))
            .toList();

    assertThat(FlywayFiles.ofNewDatabase(files))
        .extracting(file -> String.valueOf(file.getFileName()))
        .containsExactlyElementsOf(run);
    assertThat(run).hasSizeLessThanOrEqualTo(Arrays.asList(names.split(" ", -1)).size());
  }
}
