package io.agor.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The findings of a report, by the table and by the object and side that they are about. */
final class FindingIndex {

  private final Map<String, List<ReportedFinding>> byTable = new LinkedHashMap<>();
  private final Map<Place, ReportedFinding> byPlace = new LinkedHashMap<>();

  FindingIndex(Report report, Set<String> tables) {
    for (ReportedFinding reported : report.findings()) {
      Finding finding = reported.finding();
      ObjectName.table(finding.object(), tables)
          .ifPresent(
              table -> byTable.computeIfAbsent(table, key -> new ArrayList<>()).add(reported));
      byPlace.merge(new Place(finding.object(), finding.side()), reported, FindingIndex::worse);
    }
  }

  /** The findings about a table and its parts. */
  List<ReportedFinding> about(String table) {
    return byTable.getOrDefault(table, List.of());
  }

  /** The worst finding about an object on one side. */
  Optional<ReportedFinding> of(String object, String side) {
    return Optional.ofNullable(byPlace.get(new Place(object, side)));
  }

  /** The word for the worst finding about each table that has some, such as {@code error}. */
  Map<String, String> tones() {
    return byTable.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> word(worst(entry.getValue()))));
  }

  /** The lower-case word for a severity. */
  static String word(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }

  private static Severity worst(List<ReportedFinding> findings) {
    return findings.stream()
        .map(reported -> reported.finding().severity())
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static ReportedFinding worse(ReportedFinding first, ReportedFinding second) {
    return second.finding().severity().compareTo(first.finding().severity()) > 0 ? second : first;
  }

  private record Place(String object, String side) {}
}
