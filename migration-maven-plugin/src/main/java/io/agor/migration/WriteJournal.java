package io.agor.migration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * What is being written, in a file in the folder of the snapshots. It is there before the first of
 * the migration's files changes and until the last one has, so that a run that is killed in between
 * can be finished by the next.
 *
 * @param name the migration, {@code V0002__add_column}
 * @param steps in their order
 */
record WriteJournal(String name, List<FileStep> steps) {

  /** Its name begins with a point: it is no snapshot, and nothing that a person reads. */
  static final String FILE_NAME = ".unfinished-migration";

  private static final String HEADER =
      "agor: what an interrupted run was writing; generate finishes it";

  WriteJournal {
    steps = List.copyOf(steps);
  }

  /** Where it lies. */
  static Path file(Path history) {
    return history.resolve(FILE_NAME);
  }

  /**
   * Does all steps. If one fails, those that were done are taken back; if that fails too, the
   * journal stays and the next run finishes them.
   */
  void carryOut(Path history) throws IOException {
    Path journal = file(history);
    List<FileStep> back = new ArrayList<>();
    for (FileStep step : steps) {
      back.add(0, undoing(step));
    }
    AtomicFiles.write(journal, text(history));
    try {
      carryOut(steps);
    } catch (IOException e) {
      takeBack(back, journal, e);
      throw e;
    }
    remove(journal);
  }

  /** Does those steps that a run before has not done. */
  void finish(Path history) throws IOException {
    for (FileStep step : steps) {
      if (step.isForeign()) {
        throw new MigrationException(
            "a run of agor:generate was interrupted while it wrote "
                + name
                + ", and since then somebody has changed\n  "
                + step.file()
                + "\nPut that file back, or, if the migrations are as they should be, delete\n  "
                + file(history));
      }
    }
    carryOut(steps);
    remove(file(history));
  }

  /** Does steps. When this returns, the disk has them all, and no journal is needed any more. */
  private static void carryOut(List<FileStep> steps) throws IOException {
    Set<Path> folders = new LinkedHashSet<>();
    for (FileStep step : steps) {
      step.carryOut();
      folders.add(step.file().toAbsolutePath().getParent());
    }
    for (Path folder : folders) {
      if (Files.isDirectory(folder)) {
        AtomicFiles.force(folder);
      }
    }
  }

  private static FileStep undoing(FileStep step) throws IOException {
    Optional<String> old =
        Files.isRegularFile(step.file()) ? Optional.of(FileText.of(step.file())) : Optional.empty();
    return new FileStep(step.file(), "", old);
  }

  private static void takeBack(List<FileStep> back, Path journal, IOException cause) {
    try {
      carryOut(back);
      remove(journal);
    } catch (IOException e) {
      cause.addSuppressed(e); // the journal is there still
    }
  }

  private static void remove(Path journal) throws IOException {
    Files.deleteIfExists(journal);
    AtomicFiles.force(journal.toAbsolutePath().getParent());
  }

  /** What the file says. */
  String text(Path history) {
    StringBuilder text = new StringBuilder(HEADER).append('\n').append(name).append('\n');
    for (FileStep step : steps) {
      text.append(relative(history, step.file())).append('\n');
      text.append(step.before()).append('\n');
      text.append(step.text().map(WriteJournal::quoted).orElse(FileStep.ABSENT)).append('\n');
    }
    return text.append(seal(text.toString())).append('\n').toString();
  }

  /**
   * What is left of an interrupted run; empty if none is.
   *
   * @throws MigrationException if it is not as agor wrote it, or would write elsewhere
   */
  static Optional<WriteJournal> left(MigrationLayout layout) throws IOException {
    Path history = layout.history();
    if (!Files.isRegularFile(file(history))) {
      return Optional.empty();
    }
    String text = FileText.of(file(history)).replace("\r\n", "\n");
    List<String> lines = text.lines().toList();
    int last = lines.size() - 1;
    if (last < 2
        || last % 3 != 2
        || !text.endsWith(lines.get(last) + "\n")
        || !seal(text.substring(0, text.length() - lines.get(last).length() - 1))
            .equals(lines.get(last))) {
      throw unusable(history, "is not as agor wrote it");
    }
    List<FileStep> steps = new ArrayList<>();
    for (int i = 2; i < last; i += 3) {
      Path file = history.resolve(lines.get(i)).normalize();
      if (!isOwn(layout, file)) {
        throw unusable(history, "names " + file + ", which is no migration's file");
      }
      steps.add(new FileStep(file, lines.get(i + 1), unquoted(lines.get(i + 2))));
    }
    return Optional.of(new WriteJournal(lines.get(1), steps));
  }

  private static MigrationException unusable(Path history, String problem) {
    return new MigrationException(
        file(history)
            + "\n"
            + problem
            + ". It is left over from an interrupted agor:generate. Compare the migrations with\n"
            + "git, put them back where they differ, and delete it.");
  }

  /** The files that agor writes; a journal that somebody has made must not reach any other. */
  private static boolean isOwn(MigrationLayout layout, Path file) {
    Path folder = normal(file.getParent());
    Path history = normal(layout.history());
    if (folder.equals(history)) {
      return History.isSnapshot(file);
    }
    if (folder.equals(history.getParent())) {
      return MigrationLayout.isYaml(file.getFileName().toString());
    }
    return SqlFolder.isVersioned(file)
        && layout.folders().values().stream().map(WriteJournal::normal).anyMatch(folder::equals);
  }

  private static Path normal(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /** With slashes, and so that the folder can be moved meanwhile, if both are on one drive. */
  private static String relative(Path history, Path file) {
    Path from = normal(history);
    Path to = normal(file);
    Path path = Objects.equals(from.getRoot(), to.getRoot()) ? from.relativize(to) : to;
    return path.toString().replace('\\', '/');
  }

  /**
   * Tells a journal that somebody has changed. It is there as a whole or not at all, so that this
   * need not be dear: it goes over all that a migration writes.
   */
  static String seal(String text) {
    CRC32 checksum = new CRC32();
    checksum.update(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().toHexDigits((int) checksum.getValue());
  }

  /** A text in one line. */
  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\r", "\\r").replace("\n", "\\n") + '"';
  }

  private static Optional<String> unquoted(String line) {
    return line.equals(FileStep.ABSENT)
        ? Optional.empty()
        : Optional.of(line.substring(1, line.length() - 1).translateEscapes());
  }
}
