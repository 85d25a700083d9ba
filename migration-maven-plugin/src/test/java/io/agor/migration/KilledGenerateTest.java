package io.agor.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agor.migration.DraftedProject.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A run that is killed leaves the migrations as they were, or the next run completes them. */
class KilledGenerateTest {

  /** More operations than any of the runs has. */
  private static final int ENOUGH = 500;

  @TempDir private Path project;

  @ParameterizedTest
  @EnumSource
  void whereverARunIsKilledTheMigrationsAreOldOrNewOrTheNextRunCompletesThem(Work work)
      throws Exception {
    DraftedProject drafted = new DraftedProject(project);
    States states = States.of(drafted, work);
    int kills = 0;
    for (int fatal = 1; fatal < ENOUGH; fatal++) {
      drafted.restore(states.before);
      drafted.write(work.after);
      boolean killed = !runs(drafted, fatal, KilledFileSystem.Ending.KILLED);
      SortedMap<String, String> left = drafted.contents();
      boolean unfinished = UnfinishedMigration.isIn(drafted.layout());
      if (!unfinished) {
        left.keySet().removeIf(name -> name.endsWith(WriteJournal.FILE_NAME + ".tmp"));
        assertThat(left).as("killed at %d", fatal).isIn(states.before, states.after);
        assertThat(drafted.check()).isEmpty();
      }
      boolean wasBegun = unfinished || left.equals(states.after);
      drafted.generate();
      assertThat(drafted.contents()).as("after kill at %d", fatal).isEqualTo(states.after);
      assertThat(drafted.check()).isEmpty();

      drafted.restore(left);
      drafted.generate(DraftedProject.EDITED);
      assertThat(drafted.contents())
          .as("edited after kill at %d", fatal)
          .isEqualTo(wasBegun ? states.editedAfter : states.editedBefore);
      if (!killed) {
        break;
      }
      kills++;
    }
    assertThat(kills).isBetween(10, ENOUGH - 2);
  }

  @ParameterizedTest
  @EnumSource
  void aRunThatCompletesAnotherMayBeKilledAnywhereToo(Work work) throws Exception {
    DraftedProject drafted = new DraftedProject(project);
    States states = States.of(drafted, work);
    SortedMap<String, String> begun = begun(drafted, states, work);
    for (int fatal = 1; fatal < ENOUGH; fatal++) {
      drafted.restore(begun);
      KilledFileSystem files = new KilledFileSystem(fatal, KilledFileSystem.Ending.KILLED);
      boolean killed = false;
      try {
        UnfinishedMigration.finish(layout(drafted, files));
      } catch (KilledFileSystem.Killed e) {
        killed = true;
      }
      drafted.generate();
      assertThat(drafted.contents()).as("killed at %d", fatal).isEqualTo(states.after);
      if (!killed) {
        return;
      }
    }
    throw new AssertionError("never completed");
  }

  @ParameterizedTest
  @EnumSource
  void aFullDiskLeavesTheMigrationsAsTheyWere(Work work) throws Exception {
    DraftedProject drafted = new DraftedProject(project);
    States states = States.of(drafted, work);
    for (int fatal = 1; fatal < ENOUGH; fatal++) {
      drafted.restore(states.before);
      drafted.write(work.after);
      boolean failed = !runs(drafted, fatal, KilledFileSystem.Ending.FULL_ONCE);
      SortedMap<String, String> left = drafted.contents();
      if (UnfinishedMigration.isIn(drafted.layout())) {
        left.keySet().removeIf(name -> name.endsWith(WriteJournal.FILE_NAME));
        assertThat(left).as("failed at %d", fatal).isEqualTo(states.after);
      } else {
        left.keySet().removeIf(name -> name.endsWith(".tmp"));
        assertThat(left).as("failed at %d", fatal).isIn(states.before, states.after);
      }
      drafted.generate();
      assertThat(drafted.contents()).isEqualTo(states.after);
      if (!failed) {
        return;
      }
    }
    throw new AssertionError("never completed");
  }

  @ParameterizedTest
  @EnumSource
  void theDiskHasTheJournalBeforeTheFilesAndTheFilesBeforeTheJournalGoes(Work work)
      throws Exception {
    DraftedProject drafted = new DraftedProject(project);
    drafted.prepare(work);
    KilledFileSystem files = new KilledFileSystem(ENOUGH, KilledFileSystem.Ending.KILLED);
    new DraftedProject(files.wrapped(project)).pending().orElseThrow().write();

    assertThat(files.order().mistakes()).isEmpty();
    assertThat(UnfinishedMigration.isIn(drafted.layout())).isFalse();

    drafted.restore(begun(drafted, States.of(drafted, work), work));
    KilledFileSystem later = new KilledFileSystem(ENOUGH, KilledFileSystem.Ending.KILLED);
    later.order().forced(WriteJournal.file(project.resolve("schema/history")));
    later.order().forced(project.resolve("schema/history"));
    UnfinishedMigration.finish(layout(drafted, later));

    assertThat(later.order().mistakes()).isEmpty();
  }

  @Test
  void whatSomebodyHasChangedSinceIsNotOverwritten() throws Exception {
    DraftedProject drafted = new DraftedProject(project);
    States states = States.of(drafted, Work.NEXT);
    drafted.restore(begun(drafted, states, Work.NEXT));
    Path file = project.resolve("sqlite/V0002__add_users_name.sql");
    Files.writeString(file, "-- mine\n");

    assertThatThrownBy(drafted::generate)
        .isInstanceOf(MigrationException.class)
        .hasMessage(
            "a run of agor:generate was interrupted while it wrote V0002__add_users_name, and since"
                + " then somebody has changed\n  "
                + file
                + "\nPut that file back, or, if the migrations are as they should be, delete\n  "
                + project.resolve("schema/history/.unfinished-migration"));
    assertThat(file).hasContent("-- mine");
  }

  @Test
  void aJournalThatWasTamperedWithWritesNothing() throws Exception {
    DraftedProject drafted = new DraftedProject(project);
    drafted.restore(begun(drafted, States.of(drafted, Work.NEXT), Work.NEXT));
    Path journal = project.resolve("schema/history/.unfinished-migration");
    String text = Files.readString(journal);
    Files.writeString(journal, text.replace("V0002", "V0003"));
    SortedMap<String, String> before = drafted.contents();

    assertThatThrownBy(drafted::generate)
        .isInstanceOf(MigrationException.class)
        .hasMessage(
            journal
                + "\nis not as agor wrote it. It is left over from an interrupted agor:generate."
                + " Compare the migrations with\ngit, put them back where they differ, and delete"
                + " it.");
    assertThat(drafted.contents()).isEqualTo(before);
  }

  @Test
  void aJournalReachesNoFilesButMigrations() throws Exception {
    DraftedProject drafted = new DraftedProject(project);
    drafted.restore(begun(drafted, States.of(drafted, Work.NEXT), Work.NEXT));
    Path journal = project.resolve("schema/history/.unfinished-migration");
    Path victim = project.resolve("victim.sql");
    String body =
        Files.readString(journal)
            .replaceFirst("(?m)^\\.\\..*sqlite/.*$", "../../victim.sql")
            .replaceFirst("[0-9a-f]{8}\n$", "");
    Files.writeString(journal, body + WriteJournal.seal(body) + "\n");

    assertThatThrownBy(drafted::generate)
        .isInstanceOf(MigrationException.class)
        .hasMessageStartingWith(journal + "\nnames " + victim + ", which is no migration's file.");
    assertThat(victim).doesNotExist();
  }

  /** What is there when a run is killed between the first of the files and the last. */
  private SortedMap<String, String> begun(DraftedProject drafted, States states, Work work)
      throws Exception {
    for (int fatal = 1; fatal < ENOUGH; fatal++) {
      drafted.restore(states.before);
      drafted.write(work.after);
      runs(drafted, fatal, KilledFileSystem.Ending.KILLED);
      if (UnfinishedMigration.isIn(drafted.layout())) {
        return drafted.contents();
      }
    }
    throw new AssertionError("never begun");
  }

  /** Whether the run came to its end. */
  private static boolean runs(DraftedProject drafted, int fatal, KilledFileSystem.Ending ending)
      throws Exception {
    KilledFileSystem files = new KilledFileSystem(fatal, ending);
    DraftedProject seen = new DraftedProject(files.wrapped(drafted.folder()));
    Migration migration = seen.pending().orElseThrow();
    try {
      migration.write();
      return true;
    } catch (KilledFileSystem.Killed e) {
      return false;
    } catch (IOException e) {
      assertThat(e).hasMessage("No space left on device");
      return false;
    }
  }

  private static MigrationLayout layout(DraftedProject drafted, KilledFileSystem files) {
    return new DraftedProject(files.wrapped(drafted.folder())).layout();
  }

  /** The files before the run and after it, and after the schema was edited from there. */
  private record States(
      SortedMap<String, String> before,
      SortedMap<String, String> after,
      SortedMap<String, String> editedBefore,
      SortedMap<String, String> editedAfter) {

    static States of(DraftedProject drafted, Work work) throws Exception {
      drafted.prepare(work);
      SortedMap<String, String> before = new TreeMap<>(drafted.contents());
      drafted.generate();
      SortedMap<String, String> after = new TreeMap<>(drafted.contents());
      drafted.generate(DraftedProject.EDITED);
      SortedMap<String, String> editedAfter = new TreeMap<>(drafted.contents());
      drafted.restore(before);
      drafted.generate(DraftedProject.EDITED);
      return new States(before, after, new TreeMap<>(drafted.contents()), editedAfter);
    }
  }
}
