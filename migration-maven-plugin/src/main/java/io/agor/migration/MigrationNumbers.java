package io.agor.migration;

import io.agor.report.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The numbers that the migrations have: each is of one migration. Files that were there before a
 * baseline are numbered by the folder: what is V2 of one database may be another thing than V2 of
 * the other, and the baseline itself has the highest of their numbers.
 *
 * @param base the commit whose migrations keep their numbers; if it is not given, it is the main
 *     branch of the server as it is known here
 */
record MigrationNumbers(MigrationLayout layout, Optional<ReleasedFiles> base) {

  /** One finding for each number of two migrations. */
  List<Finding> findings() throws IOException {
    List<Finding> findings = new ArrayList<>();
    for (Map.Entry<Integer, SortedSet<String>> number : names().entrySet()) {
      if (number.getValue().size() > 1) {
        findings.add(finding(number.getKey(), number.getValue()));
      }
    }
    return findings;
  }

  /** The snapshots that share their number with another, oldest first. */
  List<Path> doubleSnapshots() throws IOException {
    Map<Integer, Long> counts =
        History.files(layout.history()).stream()
            .collect(Collectors.groupingBy(History::version, Collectors.counting()));
    return History.files(layout.history()).stream()
        .filter(file -> counts.get(History.version(file)) > 1)
        .toList();
  }

  /** The commit whose migrations keep their numbers. */
  ReleasedFiles keeper() {
    return base.orElseGet(() -> ReleasedFiles.mainBranch(layout.history()));
  }

  private Finding finding(int version, SortedSet<String> names) throws IOException {
    ReleasedFiles keeper = keeper();
    List<Path> fresh =
        doubleSnapshots().stream()
            .filter(file -> History.version(file) == version && !keeper.has(file))
            .toList();
    boolean ofPeople =
        History.files(layout.history()).stream()
                .filter(file -> History.version(file) == version)
                .count()
            < names.size();
    return HistoryCheck.finding(
        CheckCode.SAME_NUMBER,
        HistoryCheck.SIDE,
        "V" + MigrationVersion.digits(version),
        "is the number of " + names.size() + " migrations",
        "one",
        names.stream()
            .map(name -> MigrationFiles.title(version, name))
            .collect(Collectors.joining(" and ")),
        ofPeople
            ? "Give the files that somebody wrote by hand the next free number."
            : fresh.size() == 1
                ? "Run mvn agor:generate -Dagor.rebase: it renumbers "
                    + MigrationFiles.title(version, History.ownName(fresh.get(0)))
                    + ", which "
                    + keeper.revision()
                    + " does not have."
                : "Say which commit has the one that keeps its number: mvn agor:generate"
                    + " -Dagor.rebase -Dagor.base=origin/main renumbers the other.");
  }

  private SortedMap<Integer, SortedSet<String>> names() throws IOException {
    SortedMap<Integer, SortedSet<String>> names = new TreeMap<>();
    for (Path snapshot : History.files(layout.history())) {
      names
          .computeIfAbsent(History.version(snapshot), version -> new TreeSet<>())
          .add(History.ownName(snapshot));
    }
    int adopted = Baseline.version(layout);
    for (Path folder : layout.folders().values()) {
      List<Path> files = SqlFolder.files(folder);
      for (Path file : files) {
        int version = SqlFolder.version(file);
        if (version > adopted || files.stream().anyMatch(other -> isTwin(file, other))) {
          String name = file.getFileName().toString();
          names
              .computeIfAbsent(version, number -> new TreeSet<>())
              .add(name.substring(name.indexOf("__") + 2, name.length() - ".sql".length()));
        }
      }
    }
    return names;
  }

  /** In one folder two files of a number are wrong whoever wrote them. */
  private static boolean isTwin(Path file, Path other) {
    return !file.equals(other) && SqlFolder.version(file) == SqlFolder.version(other);
  }
}
