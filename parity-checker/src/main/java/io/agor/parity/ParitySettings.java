package io.agor.parity;

import io.agor.report.Finding;
import io.agor.report.SeverityLevels;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** How much the findings of each code matter in a project, and which ones it accepts. */
public final class ParitySettings {

  /** Every code as it is documented, and nothing accepted. */
  public static final ParitySettings DEFAULT =
      new ParitySettings(SeverityLevels.DOCUMENTED, List.of());

  private static final String KIND = "finding of agor:verify";

  private final SeverityLevels levels;
  private final List<Waiver> waivers;

  private ParitySettings(SeverityLevels levels, List<Waiver> waivers) {
    this.levels = levels;
    this.waivers = List.copyOf(waivers);
  }

  /**
   * The settings that a project writes.
   *
   * @param written {@code error}, {@code warning}, {@code info} or {@code off}, by code
   * @param waivers the findings that are accepted
   * @param codes of all findings that there can be
   * @throws IllegalArgumentException if there is no such code or level, or a waiver says nothing;
   *     the message says what there is
   */
  public static ParitySettings of(
      Map<String, String> written, List<Waiver> waivers, List<String> codes) {
    SeverityLevels levels = SeverityLevels.of(written, KIND, codes);
    for (Waiver waiver : waivers) {
      SeverityLevels.requireKnown(waiver.code(), KIND, codes);
      if (waiver.object().isBlank() || waiver.reason().isBlank()) {
        throw new IllegalArgumentException(
            "a waiver of " + waiver.code() + " needs an <object> and a <reason>.");
      }
    }
    return new ParitySettings(levels, waivers);
  }

  /**
   * The findings that are left, each with the severity that the project gives it. A waiver that no
   * finding needs is a finding itself, at the end.
   *
   * @param examined whether it was looked where the finding of a waiver would be; a waiver of which
   *     nobody can say that it is not needed stays
   */
  public List<Finding> applyTo(List<Finding> findings, Predicate<Waiver> examined) {
    Set<Waiver> unused = new LinkedHashSet<>(waivers);
    List<Finding> left = new ArrayList<>();
    for (Finding finding : findings) {
      List<Waiver> covering = waivers.stream().filter(waiver -> waiver.covers(finding)).toList();
      covering.forEach(unused::remove);
      if (covering.isEmpty()) {
        weighed(finding).ifPresent(left::add);
      }
    }
    unused.stream()
        .filter(examined)
        .forEach(waiver -> weighed(unused(waiver)).ifPresent(left::add));
    return List.copyOf(left);
  }

  private Optional<Finding> weighed(Finding finding) {
    return levels.severity(finding.code(), finding.severity()).map(finding::withSeverity);
  }

  private static Finding unused(Waiver waiver) {
    return new Finding(
        ParityCode.WAIVER_UNUSED.code(),
        ParityCode.WAIVER_UNUSED.severity(),
        "waivers",
        "the waiver of "
            + waiver.code()
            + " for "
            + waiver.object()
            + waiver.migration().map(name -> " in " + name).orElse(""),
        "matches no finding",
        waiver.expected() + " / " + waiver.actual(),
        "no such finding",
        "Take it out of <waivers>, or mend it if the finding has changed.",
        List.of());
  }
}
