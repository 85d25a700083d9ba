package io.agor.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run was writing is read back as it was, whatever the files hold. */
class WriteJournalTest {

  @TempDir private Path folder;

  private MigrationLayout layout;
  private WriteJournal journal;

  @BeforeEach
  void setUp() throws IOException {
    layout = new DraftedProject(folder).layout();
    Files.createDirectories(layout.history());
    journal =
        new WriteJournal(
            "V0002__add_users_name",
            List.of(
                step("sqlite/V0002__add_users_age.sql", Optional.empty()),
                step(
                    "sqlite/V0002__add_users_name.sql",
                    Optional.of(
                        "\\n is no line end, \\\\ two\r\n\"in\tquotes\"\r \u00e4 \uD83D\uDC18\n")),
                step("postgresql/V0002__add_users_name.sql", Optional.of("")),
                step("schema/history/0002_add_users_name.yaml", Optional.of(FileStep.ABSENT))));
  }

  @Test
  void everyTextIsReadBackLetterForLetter() throws IOException {
    Files.writeString(WriteJournal.file(layout.history()), journal.text(layout.history()));

    assertThat(WriteJournal.left(layout)).contains(journal);
  }

  @Test
  void aCheckoutThatChangesItsLineEndsChangesNoText() throws IOException {
    String text = journal.text(layout.history()).replace("\n", "\r\n");
    Files.writeString(WriteJournal.file(layout.history()), text);

    assertThat(WriteJournal.left(layout)).contains(journal);
  }

  private FileStep step(String file, Optional<String> text) {
    return new FileStep(folder.resolve(file), FileStep.ABSENT, text);
  }
}
