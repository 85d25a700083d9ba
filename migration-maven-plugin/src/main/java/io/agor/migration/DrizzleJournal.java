package io.agor.migration;

import io.agor.dialect.Dialect;
import io.agor.report.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The journal that Drizzle's {@code migrate()} finds migrations by: {@code meta/_journal.json} in
 * the folder of each dialect, with its files in their order (<a
 * href="https://orm.drizzle.team/docs/drizzle-kit-generate">Drizzle: generate</a>).
 *
 * @param shown a path as a person would type it
 */
public record DrizzleJournal(MigrationLayout layout, Function<Path, String> shown) {

  /**
   * The journals that are missing or not in step with the files, and the text that each must have.
   * A dialect without files has none.
   *
   * @throws IOException if a file cannot be read
   */
  public SortedMap<Path, String> outdated() throws IOException {
    SortedMap<Path, String> outdated = new TreeMap<>();
    for (Map.Entry<Dialect, Path> folder : layout.folders().entrySet()) {
      List<Path> files = SqlFolder.files(folder.getValue());
      Path journal = journal(folder.getValue());
      if (!files.isEmpty() || Files.exists(journal)) {
        String text = text(folder.getKey(), folder.getValue(), files);
        if (!Files.isRegularFile(journal)
            || !Checksum.of(FileText.of(journal)).equals(Checksum.of(text))) {
          outdated.put(journal, text);
        }
      }
    }
    return outdated;
  }

  /**
   * Writes the journals that are not in step.
   *
   * @return those
   * @throws IOException if a file cannot be read or written
   */
  public List<Path> write() throws IOException {
    SortedMap<Path, String> outdated = outdated();
    for (Map.Entry<Path, String> journal : outdated.entrySet()) {
      AtomicFiles.write(journal.getKey(), journal.getValue());
    }
    return List.copyOf(outdated.keySet());
  }

  /**
   * The files of SQLite that Drizzle cannot run, and the journals that cannot be brought in step.
   *
   * @throws IOException if a file cannot be read
   */
  public List<Finding> findings() throws IOException {
    List<Finding> findings = new ArrayList<>();
    for (Map.Entry<Dialect, Path> folder : layout.folders().entrySet()) {
      List<Path> files = SqlFolder.files(folder.getValue());
      findings.addAll(otherTimes(folder.getValue(), files));
      for (Path file : files) {
        if (folder.getKey() == Dialect.SQLITE && StatementParts.anyHasSeveral(FileText.of(file))) {
          findings.add(several(shown.apply(file), "Drizzle"));
        }
      }
    }
    return List.copyOf(findings);
  }

  /** The finding that a journal is not in step. */
  public Finding outdated(Path journal) {
    return HistoryCheck.finding(
        CheckCode.JOURNAL,
        HistoryCheck.SIDE,
        shown.apply(journal),
        Files.isRegularFile(journal)
            ? "is not in step with the migrations beside it"
            : "is missing, though the configuration asks for Drizzle's journal",
        "an entry for each",
        Files.isRegularFile(journal) ? "other entries" : "no file",
        "Run mvn agor:generate and commit the result.");
  }

  static Finding several(String file, String runner) {
    return HistoryCheck.finding(
        CheckCode.SEVERAL_STATEMENTS,
        Dialect.SQLITE.id(),
        file,
        "has statements with no breakpoint between them",
        "one statement between two lines " + RunnerWords.BREAKPOINT,
        "several",
        "Of these "
            + runner
            + " would run the first alone. Put the line between them; where a database has run the"
            + " file already, "
            + runner
            + " cannot be its runner.");
  }

  /** Drizzle would run again what has another time, or never what it takes for older. */
  private List<Finding> otherTimes(Path folder, List<Path> files) throws IOException {
    Path journal = journal(folder);
    if (!Files.isRegularFile(journal)) {
      return List.of();
    }
    Map<String, Long> known = DrizzleTimes.in(FileText.of(journal));
    SortedMap<Path, Long> times = DrizzleTimes.of(files);
    return files.stream()
        .filter(
            file -> !times.get(file).equals(known.getOrDefault(tag(folder, file), times.get(file))))
        .limit(1)
        .map(
            file ->
                otherTime(
                    journal, tag(folder, file), known.get(tag(folder, file)), times.get(file)))
        .toList();
  }

  private Finding otherTime(Path journal, String tag, long known, long time) {
    return HistoryCheck.finding(
        CheckCode.JOURNAL,
        HistoryCheck.SIDE,
        shown.apply(journal),
        "would get another time for a file that databases may have run",
        known + " for " + tag,
        String.valueOf(time),
        "Drizzle runs only what is later than the newest that a database has run. Give the file that"
            + " is new a whole number after all others, such as V0012__name.sql; or, if no database"
            + " has run by this journal yet, delete it and run mvn agor:generate.");
  }

  private static Path journal(Path folder) {
    return folder.resolve("meta").resolve("_journal.json");
  }

  private static String text(Dialect dialect, Path folder, List<Path> files) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append("{\n  \"version\": \"7\",\n  \"dialect\": \"").append(dialect.id());
    text.append("\",\n  \"entries\": [");
    SortedMap<Path, Long> times = DrizzleTimes.of(files);
    for (int i = 0; i < files.size(); i++) {
      Path file = files.get(i);
      text.append(i == 0 ? "\n" : ",\n").append(entry(dialect, i, folder, file, times.get(file)));
    }
    return text.append(files.isEmpty() ? "]\n}\n" : "\n  ]\n}\n").toString();
  }

  private static String entry(Dialect dialect, int index, Path folder, Path file, long time)
      throws IOException {
    String format =
        switch (dialect) {
          case SQLITE -> "6";
          case POSTGRESQL -> "7";
        };
    return ("    {\n      \"idx\": %d,\n      \"version\": \"%s\",\n      \"when\": %d,\n"
            + "      \"tag\": \"%s\",\n      \"breakpoints\": %b\n    }")
        .formatted(
            index,
            format,
            time,
            tag(folder, file),
            FileText.of(file).contains(RunnerWords.BREAKPOINT));
  }

  private static String tag(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/').replaceFirst("(?i)\\.sql$", "");
  }
}
