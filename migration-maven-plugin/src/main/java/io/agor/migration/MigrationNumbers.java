package io.agor.migration;

import io.agor.flyway.FlywayName;
import io.agor.flyway.FlywayVersion;
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
import java.util.stream.Stream;

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
    for (Map.Entry<FlywayVersion, SortedSet<String>> number : titles().entrySet()) {
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

  /**
   * The snapshots that the keeper does not have, and whose number it has given to a file by hand.
   */
  List<Path> behindHandmade() throws IOException {
    ReleasedFiles keeper = keeper();
    int adopted = Baseline.version(layout);
    List<Path> files = new ArrayList<>();
    for (Path folder : layout.folders().values()) {
      files.addAll(SqlFolder.files(folder));
    }
    Map<FlywayVersion, List<Path>> byVersion =
        files.stream().collect(Collectors.groupingBy(SqlFolder::version));
    return History.files(layout.history()).stream()
        .filter(snapshot -> History.version(snapshot) > adopted)
        .filter(
            snapshot ->
                byVersion
                    .getOrDefault(FlywayVersion.of(History.version(snapshot)), List.of())
                    .stream()
                    .filter(file -> !FlywayName.description(file).equals(History.ownName(snapshot)))
                    .anyMatch(keeper::has))
        .filter(snapshot -> !keeper.has(snapshot))
        .toList();
  }

  /** The commit whose migrations keep their numbers. */
  ReleasedFiles keeper() {
    return base.orElseGet(() -> ReleasedFiles.mainBranch(layout.history()));
  }

  private Finding finding(FlywayVersion version, SortedSet<String> titles) throws IOException {
    ReleasedFiles keeper = keeper();
    List<Path> behind = behindHandmade();
    List<Path> fresh =
        Stream.concat(doubleSnapshots().stream(), behind.stream())
            .distinct()
            .filter(file -> isOf(version, file) && !keeper.has(file))
            .toList();
    boolean ofPeople =
        History.files(layout.history()).stream().filter(file -> isOf(version, file)).count()
            < titles.size();
    return HistoryCheck.finding(
        CheckCode.SAME_NUMBER,
        HistoryCheck.SIDE,
        MigrationVersion.shown(version),
        "is the number of " + titles.size() + " migrations",
        "one",
        String.join(" and ", titles),
        ofPeople && behind.stream().noneMatch(file -> isOf(version, file))
            ? "Give the files that somebody wrote by hand the next free number."
            : fresh.size() == 1
                ? "Run mvn agor:generate -Dagor.rebase: it renumbers "
                    + title(version, History.ownName(fresh.get(0)))
                    + ", which "
                    + keeper.revision()
                    + " does not have."
                : "Say which commit has the one that keeps its number: mvn agor:generate"
                    + " -Dagor.rebase -Dagor.base=origin/main renumbers the other.");
  }

  private static boolean isOf(FlywayVersion version, Path snapshot) {
    return FlywayVersion.of(History.version(snapshot)).equals(version);
  }

  private static String title(FlywayVersion version, String name) {
    return MigrationVersion.shown(version) + "__" + name;
  }

  /** What has each number: one migration has one title in all folders. */
  private SortedMap<FlywayVersion, SortedSet<String>> titles() throws IOException {
    SortedMap<FlywayVersion, SortedSet<String>> titles = new TreeMap<>();
    for (Path snapshot : History.files(layout.history())) {
      FlywayVersion version = FlywayVersion.of(History.version(snapshot));
      titles
          .computeIfAbsent(version, number -> new TreeSet<>())
          .add(title(version, History.ownName(snapshot)));
    }
    int adopted = Baseline.version(layout);
    for (Path folder : layout.folders().values()) {
      SqlFolder.files(folder).stream()
          .collect(Collectors.groupingBy(SqlFolder::version))
          .forEach(
              (version, twins) -> {
                if (!AdoptedFiles.isOne(version, adopted) || twins.size() > 1) {
                  titles.computeIfAbsent(version, number -> new TreeSet<>()).addAll(titles(twins));
                }
              });
    }
    return titles;
  }

  /** In one folder two files of a number are wrong whoever wrote them, also with one name. */
  private static List<String> titles(List<Path> twins) {
    List<String> titles =
        twins.stream()
            .map(file -> title(SqlFolder.version(file), FlywayName.description(file)))
            .toList();
    return titles.stream().distinct().count() == twins.size()
        ? titles
        : twins.stream()
            .map(file -> String.valueOf(file.getFileName()).replaceFirst("(?i)\\.sql$", ""))
            .toList();
  }
}
