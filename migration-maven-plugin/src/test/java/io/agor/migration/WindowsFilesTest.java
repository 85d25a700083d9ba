package io.agor.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.agor.migration.KilledFileSystem.Ending;
import io.agor.schema.file.SchemaFile;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Migrations on the file system of Windows, in memory: backslashes, two drives, names in which
 * capitals do not matter.
 */
class WindowsFilesTest {

  private static final Configuration WINDOWS =
      Configuration.windows().toBuilder().setRoots("C:\\", "D:\\").build();

  private final FileSystem files = Jimfs.newFileSystem(WINDOWS);
  private final Path drive = files.getPath("C:\\my project");

  @TempDir private Path here;

  @AfterEach
  void close() throws IOException {
    files.close();
  }

  @ParameterizedTest
  @EnumSource
  void theSameFilesAreWrittenAsOnOtherSystems(DraftedProject.Work work) throws Exception {
    DraftedProject windows = new DraftedProject(Files.createDirectories(drive));
    windows.prepare(work);
    windows.generate();
    DraftedProject other = new DraftedProject(here);
    other.prepare(work);
    other.generate();

    assertThat(windows.contents()).isEqualTo(other.contents()).isNotEmpty();
    assertThat(windows.check()).isEmpty();
    assertThat(windows.pending()).isEmpty();
  }

  @Test
  void anUpToDateProjectIsKnownAgainUntilAFileChanges() throws Exception {
    DraftedProject project = new DraftedProject(Files.createDirectories(drive));
    project.prepare(DraftedProject.Work.NEXT);
    project.generate();
    UpToDateMarker marker = new UpToDateMarker(drive.resolve("target\\agor\\marker"), "1");
    marker.putForAllFiles(project.layout());

    assertThat(marker.holdsForAllFiles(project.layout())).isTrue();
    Files.writeString(drive.resolve("sqlite\\V0001__initial_schema.sql"), "edited");
    assertThat(marker.holdsForAllFiles(project.layout())).isFalse();
  }

  @Test
  void schemaFilesGoByTheirNamesWithCapitalsFirstAsOnOtherSystems() throws Exception {
    for (Path folder : new Path[] {drive, here}) {
      for (String name : new String[] {"b.yaml", "A.yaml", "a1.yml", "B2.yaml"}) {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name), "");
      }
      assertThat(new MigrationLayout(folder, new TreeMap<>()).schemaFiles())
          .extracting(file -> file.getFileName().toString())
          .containsExactly("A.yaml", "B2.yaml", "a1.yml", "b.yaml");
    }
  }

  @Test
  void theTenThousandthMigrationComesAfterTheOneBefore() throws Exception {
    Path folder = Files.createDirectories(here.resolve("history"));
    for (String name : new String[] {"10000_b.yaml", "9999_a.yaml", "0001_c.yaml"}) {
      Files.writeString(folder.resolve(name), "");
    }

    assertThat(History.files(folder))
        .extracting(file -> file.getFileName().toString())
        .containsExactly("0001_c.yaml", "9999_a.yaml", "10000_b.yaml");
  }

  @Test
  void aRunOverTwoDrivesThatWasKilledIsCompleted() throws Exception {
    MigrationLayout layout = overTwoDrives();
    Migration migration =
        new MigrationGenerator(layout, file -> true)
            .pending(SchemaFile.read("app.yaml", DraftedProject.WITH_NAME), "")
            .orElseThrow();
    migration.write();
    Path snapshot = drive.resolve("schema\\history\\0001_initial_schema.yaml");
    Path sql = files.getPath("D:\\sql\\sqlite\\V0001__initial_schema.sql");
    String text = Files.readString(sql);
    Files.delete(sql);
    // What a run that was killed leaves: the journal of two steps, of which one was done.
    FileStep kept = FileStep.from(snapshot, Optional.of(Files.readString(snapshot)));
    FileStep missing = FileStep.from(sql, Optional.of(text));
    WriteJournal journal = new WriteJournal("V0001__initial_schema", List.of(kept, missing));
    Files.writeString(WriteJournal.file(layout.history()), journal.text(layout.history()));

    assertThat(UnfinishedMigration.isIn(layout)).isTrue();
    assertThat(UnfinishedMigration.finish(layout)).contains("V0001__initial_schema");
    assertThat(Files.readString(sql)).isEqualTo(text);
    assertThat(UnfinishedMigration.isIn(layout)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "con",
        "NUL",
        "aux.",
        "prn ",
        "a:b",
        "what?",
        "5*5",
        "a<b>|\"c\"",
        "..\\..\\x",
        "C:\\x",
        "com1.sql",
        "\u00e4\u00f6\u00fc",
        "\ud83d\ude00"
      })
  void theNameThatAPersonGivesIsOneThatWindowsTakes(String name) throws Exception {
    DraftedProject project = new DraftedProject(Files.createDirectories(drive));
    new MigrationGenerator(project.layout(), file -> true)
        .pending(SchemaFile.read("app.yaml", DraftedProject.WITH_NAME), name)
        .orElseThrow()
        .write();

    assertNames(project);
  }

  @ParameterizedTest
  @ValueSource(strings = {"con", "nul", "a:b*?", "x. ", "\ud83d\ude00"})
  void theNameOfATableIsMadeIntoOneThatWindowsTakes(String table) throws Exception {
    String columns = ": { columns: { id: integer } }";
    String before = "tables:\n  kept" + columns + "\n";
    DraftedProject project = new DraftedProject(Files.createDirectories(drive));
    project.generate(before);
    project.generate(before + "  \"" + table + "\"" + columns + "\n");

    assertThat(project.contents()).hasSize(6);
    assertNames(project);
  }

  private static void assertNames(DraftedProject project) throws IOException {
    assertThat(project.contents()).isNotEmpty();
    for (String file : project.contents().keySet()) {
      assertThat(file.substring(file.lastIndexOf('/') + 1))
          .matches("(V\\d{4}__[a-z0-9_]+\\.sql|\\d{4}_[a-z0-9_]+\\.yaml)")
          .hasSizeLessThan(100);
    }
  }

  @Test
  void theNameOfAMigrationIsShortEnoughForPathsOfWindows() {
    assertThat(MigrationName.clean("x".repeat(300))).hasSize(60);
  }

  @Test
  void aFileThatAnotherProgramHasOpenForAMomentIsReplacedAfterIt() throws Exception {
    Path file = Files.writeString(here.resolve("V0002__a.sql"), "old");

    AtomicFiles.write(new KilledFileSystem(9, Ending.OPEN_ELSEWHERE).wrapped(file), "new");

    assertThat(file).hasContent("new");
    assertThat(here).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void aFileThatAnotherProgramKeepsOpenStaysAsItWas() throws Exception {
    Path file = Files.writeString(here.resolve("V0002__a.sql"), "old");

    assertThatThrownBy(
            () ->
                AtomicFiles.write(
                    new KilledFileSystem(99, Ending.OPEN_ELSEWHERE).wrapped(file), "new"))
        .isInstanceOf(AccessDeniedException.class);
    assertThat(file).hasContent("old");
    assertThat(here).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void aDriveWithoutAtomicMovesIsWrittenToStill() throws Exception {
    Path file = Files.writeString(here.resolve("V0002__a.sql"), "old");

    AtomicFiles.write(new KilledFileSystem(1, Ending.NOT_ATOMIC).wrapped(file), "new");

    assertThat(file).hasContent("new");
    assertThat(here).isDirectoryNotContaining("glob:**.tmp");
  }

  private MigrationLayout overTwoDrives() {
    return TestLayout.of(drive.resolve("schema"), files.getPath("D:\\sql"));
  }
}
