package io.agor.plugin;

import io.agor.report.Finding;
import io.agor.report.ObjectName;
import io.agor.report.SourceLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The line of the SQL that a finding between two databases is about: on its own side where the
 * object, or else its table, is named first; for a side that is not built from SQL, on the other.
 */
final class SqlPlaces implements Function<Finding, Optional<SourceLocation>> {

  private final Map<String, List<Line>> sides = new LinkedHashMap<>();
  private final Set<String> tables;

  /**
   * Reads the files.
   *
   * @param files of each side that is built from SQL, in the order in which they are applied
   * @param tables the names of all tables
   * @param shown how a person would name a file
   * @throws IOException if a file cannot be read
   */
  SqlPlaces(Map<String, List<Path>> files, Set<String> tables, Function<Path, String> shown)
      throws IOException {
    this.tables = Set.copyOf(tables);
    for (Map.Entry<String, List<Path>> side : files.entrySet()) {
      List<Line> lines = new ArrayList<>();
      for (Path file : side.getValue()) {
        int number = 0;
        for (String text : Files.readString(file).split("\\R", -1)) {
          lines.add(new Line(new SourceLocation(shown.apply(file), ++number, 1), text));
        }
      }
      sides.put(side.getKey(), lines);
    }
  }

  @Override
  public Optional<SourceLocation> apply(Finding finding) {
    Optional<String> table = ObjectName.table(finding.object(), tables);
    return Stream.concat(Stream.of(finding.side()), finding.witnesses().stream())
        .map(side -> sides.getOrDefault(side, List.of()))
        .filter(lines -> !lines.isEmpty())
        .findFirst()
        .map(lines -> place(lines, finding.object(), table));
  }

  private static SourceLocation place(List<Line> lines, String object, Optional<String> table) {
    int start = table.map(name -> first(lines, 0, "TABLE\\b.*" + word(name))).orElse(-1);
    int own = first(lines, Math.max(0, start), word(ownName(object, table)));
    int line = own >= 0 ? own : Math.max(0, start);
    return lines.get(line).location();
  }

  /** {@code email} of {@code column users.email}, {@code i} of {@code index i on users}. */
  private static String ownName(String object, Optional<String> table) {
    String name = object.substring(ObjectName.kind(object).orElse("").length()).strip();
    return table
        .map(of -> name.startsWith(of + ".") ? name.substring(of.length() + 1) : name)
        .map(part -> part.replaceAll(" on .*", ""))
        .orElse(name);
  }

  private static String word(String name) {
    return "(?<![\\w$])" + Pattern.quote(name) + "(?![\\w$])";
  }

  private static int first(List<Line> lines, int from, String pattern) {
    Pattern compiled = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    for (int i = from; i < lines.size(); i++) {
      if (compiled.matcher(lines.get(i).text()).find()) {
        return i;
      }
    }
    return -1;
  }

  private record Line(SourceLocation location, String text) {}
}
