package io.agor.adopt;

import io.agor.report.Finding;
import io.agor.report.Severity;
import io.agor.schema.Schema;
import io.agor.schema.file.SchemaComment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells where two databases differ from each other, and from the schema that was made of them, at
 * the place of each difference. What both verify and the comparison of the two find is told once.
 */
public final class ParityComments {

  private static final String ALIGNED = " (aligned)";
  private static final String FOREIGN_KEY = "foreign key ";

  private final Schema schema;
  private final List<Finding> differences;
  private final List<Finding> drift = new ArrayList<>();
  private final Set<Finding> left = new HashSet<>();
  private final Map<Finding, List<Finding>> sameDrift = new HashMap<>();
  private final List<Finding> onlyDrift = new ArrayList<>();

  /**
   * The comments on a schema.
   *
   * @param differences what the comparison of the databases has found; none where there is one
   * @param alignments of the databases
   */
  public ParityComments(
      Schema schema, List<Finding> differences, Collection<Alignment> alignments) {
    this.schema = schema;
    this.differences =
        differences.stream().sorted(Comparator.comparing(Finding::severity)).toList();
    for (Alignment alignment : alignments) {
      drift.addAll(alignment.drift());
      left.addAll(alignment.left());
    }
    Set<Finding> told = new HashSet<>();
    for (Finding difference : this.differences) {
      sameDrift.put(difference, sameDrift(difference));
      told.addAll(sameDrift.get(difference));
    }
    drift.stream().filter(finding -> !told.contains(finding)).forEach(onlyDrift::add);
  }

  /**
   * What is left to decide or to know: the differences, drift first, then what only verify finds.
   */
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    differences.stream()
        .filter(difference -> !mark(difference).equals(ALIGNED))
        .forEach(findings::add);
    onlyDrift.stream().filter(left::contains).map(ParityComments::toDecide).forEach(findings::add);
    return List.copyOf(findings);
  }

  private static Finding toDecide(Finding finding) {
    return finding.withCure(
        "Say it otherwise in the schema file, or bring the database in line with a migration of your"
            + " own: mvn agor:generate -Dagor.custom=name.");
  }

  /** The same as comments. */
  public List<SchemaComment> comments() {
    CommentPlaces places = new CommentPlaces(schema);
    List<SchemaComment> comments = new ArrayList<>();
    for (Finding difference : differences) {
      comments.add(
          places.comment(difference.object(), text(difference, mark(difference), "the other")));
    }
    for (Finding finding : onlyDrift) {
      comments.add(
          places.comment(finding.object(), text(finding, mark(List.of(finding)), "the schema")));
    }
    return List.copyOf(comments);
  }

  private static String text(Finding finding, String mark, String other) {
    return "%s %s: %s %s%s: %s has %s, %s has %s"
        .formatted(
            finding.code(),
            finding.side(),
            finding.object(),
            finding.problem(),
            mark,
            other,
            finding.expected(),
            finding.side(),
            finding.actual());
  }

  /** Says behind the problem whether there is anything to decide. */
  private String mark(Finding difference) {
    List<Finding> same = sameDrift.get(difference);
    return same.isEmpty() && difference.severity() == Severity.INFO ? " (no drift)" : mark(same);
  }

  private String mark(List<Finding> findings) {
    return findings.isEmpty() || findings.stream().anyMatch(left::contains) ? "" : ALIGNED;
  }

  /** What verify says of the same, perhaps under another code. */
  private List<Finding> sameDrift(Finding difference) {
    List<Finding> same = drift.stream().filter(finding -> isSame(difference, finding)).toList();
    List<Finding> exactly =
        same.stream().filter(finding -> finding.code().equals(difference.code())).toList();
    return exactly.isEmpty()
        ? same.stream().filter(finding -> !isOfAnother(finding)).toList()
        : exactly;
  }

  private boolean isOfAnother(Finding finding) {
    return differences.stream()
        .anyMatch(other -> other.code().equals(finding.code()) && isSame(other, finding));
  }

  private static boolean isSame(Finding difference, Finding finding) {
    String object = difference.object();
    int columns = object.indexOf('(');
    if (object.startsWith(FOREIGN_KEY) && columns > 0) {
      return finding.object().startsWith(FOREIGN_KEY)
          && endsWith(finding.object(), " on " + object.substring(FOREIGN_KEY.length(), columns))
          && Stream.of(finding.expected(), finding.actual())
              .anyMatch(text -> text.startsWith(object.substring(columns) + " "));
    }
    return object.equalsIgnoreCase(finding.object())
        || (object.contains(" on ")
            && endsWith(finding.object(), object.substring(object.lastIndexOf(" on ")))
            && contents(difference).equals(contents(finding)));
  }

  private static Set<String> contents(Finding finding) {
    return new HashSet<>(List.of(finding.expected(), finding.actual()));
  }

  private static boolean endsWith(String text, String end) {
    return text.toLowerCase(Locale.ROOT).endsWith(end.toLowerCase(Locale.ROOT));
  }
}
