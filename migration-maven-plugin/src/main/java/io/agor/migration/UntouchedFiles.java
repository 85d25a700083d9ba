package io.agor.migration;

import io.agor.dialect.Dialect;
import io.agor.report.Finding;
import io.agor.schema.file.SchemaFileException;
import io.agor.schema.file.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds what has changed in files that others may have. What git has released must stay as it is
 * there; a file that git does not have yet is a draft, and its author may edit it.
 */
record UntouchedFiles(
    MigrationLayout layout,
    MigrationGenerator generator,
    ReleasedFiles base,
    Function<Path, String> shown) {

  /** The files that are not as git has them; none where git has nothing to say. */
  List<Finding> changed() {
    List<Finding> findings = new ArrayList<>();
    layout.folders().forEach((dialect, folder) -> changed(folder, dialect.id(), findings));
    changed(layout.history(), HistoryCheck.SIDE, findings);
    return findings;
  }

  private void changed(Path folder, String side, List<Finding> findings) {
    if (!base.isKnown(folder)) {
      return;
    }
    ReleasedFiles released = base.atParting(folder);
    for (Path file : released.changed(folder)) {
      boolean isSql = SqlFolder.isVersioned(file);
      if ((isSql || History.isSnapshot(file)) && !isOnlyCheckedOutOtherwise(released, file)) {
        findings.add(
            Files.isRegularFile(file)
                ? edited(released, file, side, isSql)
                : gone(file, side, "as in " + base.revision()));
      }
    }
  }

  /**
   * Whether only the ends of its lines differ, as on a checkout of Windows; Flyway sees no edit.
   */
  private static boolean isOnlyCheckedOutOtherwise(ReleasedFiles released, Path file) {
    try {
      return Files.isRegularFile(file)
          && released
              .text(file)
              .map(Checksum::of)
              .equals(Optional.of(Checksum.of(FileText.of(file))));
    } catch (IOException e) {
      return false; // that it cannot be read is told as an edit
    }
  }

  /**
   * What the snapshots say about files, where git has nothing to say: files that are missing, and
   * files that are not as agor wrote them.
   */
  List<Finding> notAsRecorded(List<History.Entry> entries) throws IOException, SchemaFileException {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      Snapshot snapshot = entries.get(i).snapshot();
      for (Map.Entry<Dialect, Path> file :
          new MigrationFiles(layout).sql(snapshot.version(), snapshot.name()).entrySet()) {
        String recorded = snapshot.files().get(file.getKey().id());
        if (recorded == null
            || recorded.equals(Snapshot.CUSTOM)
            || recorded.startsWith(Snapshot.BASELINE)) {
          continue;
        }
        if (!Files.isRegularFile(file.getValue())) {
          if (!base.isKnown(file.getValue().toAbsolutePath().getParent())
              || !base.has(file.getValue())) {
            findings.add(
                gone(
                    file.getValue(),
                    file.getKey().id(),
                    "which " + shown.apply(entries.get(i).file()) + " names"));
          }
        } else if (isUntold(file.getValue(), recorded)) {
          findings.add(notAsWritten(file.getValue(), file.getKey(), entries, i));
        }
      }
    }
    return findings;
  }

  private boolean isUntold(Path file, String recorded) throws IOException {
    return !Checksum.of(FileText.of(file)).equals(recorded)
        && !base.isKnown(file.toAbsolutePath().getParent())
        && new GitHead().isReleased(file);
  }

  private Finding edited(ReleasedFiles released, Path file, String side, boolean isSql) {
    FirstEdit edit;
    try {
      edit = FirstEdit.between(released.text(file).orElse(""), FileText.of(file));
    } catch (IOException e) {
      edit = new FirstEdit(1, "as in " + base.revision(), "cannot be read: " + e.getMessage());
    }
    return HistoryCheck.finding(
        isSql ? CheckCode.SQL_EDITED : CheckCode.SNAPSHOT_EDITED,
        side,
        shown.apply(file) + ":" + edit.line(),
        "was edited after " + base.revision() + " had it",
        edit.expected(),
        edit.actual(),
        "Databases may have run it as it was. Put it back: git checkout "
            + base.revision()
            + " -- "
            + shown.apply(file)
            + (isSql
                ? "; then make the change a migration of its own (mvn agor:generate"
                    + " -Dagor.custom=name)."
                : "; nobody edits snapshots."));
  }

  private Finding gone(Path file, String side, String expected) {
    return HistoryCheck.finding(
        CheckCode.FILE_GONE,
        side,
        shown.apply(file),
        "is gone",
        "the file, " + expected,
        "no file",
        "Databases may have run it. Put it back: git checkout "
            + base.revision()
            + " -- "
            + shown.apply(file));
  }

  private Finding notAsWritten(Path file, Dialect dialect, List<History.Entry> entries, int place)
      throws IOException, SchemaFileException {
    Snapshot snapshot = entries.get(place).snapshot();
    Optional<FirstEdit> edit = Optional.empty();
    Optional<String> written =
        written(dialect, snapshot, History.in(layout.history()).before(place));
    if (written.isPresent()) {
      edit = Optional.of(FirstEdit.between(written.get(), FileText.of(file)));
    }
    return HistoryCheck.finding(
        CheckCode.SQL_NOT_AS_WRITTEN,
        dialect.id(),
        shown.apply(file) + edit.map(first -> ":" + first.line()).orElse(""),
        "is not as agor wrote it",
        edit.map(FirstEdit::expected).orElse("the checksum in its snapshot"),
        edit.map(FirstEdit::actual).orElse("another checksum"),
        "If a database has run it already, take the edit back; git cannot tell, as it does not have"
            + " the file.");
  }

  /** The text that has the recorded checksum, in whatever form it was written. */
  private Optional<String> written(Dialect dialect, Snapshot snapshot, History before)
      throws IOException, SchemaFileException {
    for (FileForm form : FileForm.values()) {
      Optional<String> written =
          generator
              .writing(form)
              .again(before, snapshot)
              .map(migration -> migration.sql().get(dialect))
              .filter(sql -> Checksum.of(sql).equals(snapshot.files().get(dialect.id())));
      if (written.isPresent()) {
        return written;
      }
    }
    return Optional.empty();
  }
}
