package io.agor.parity;

import io.agor.report.Finding;
import io.agor.report.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How much the findings of each code matter in a project, and which ones it accepts. */
public final class ParitySettings {

  /** Every code as it is documented, and nothing accepted. */
  public static final ParitySettings DEFAULT = new ParitySettings(new TreeMap<>(), List.of());

  private final SortedMap<String, Level> levels;
  private final List<Waiver> waivers;

  private ParitySettings(SortedMap<String, Level> levels, List<Waiver> waivers) {
    this.levels = levels;
    this.waivers = List.copyOf(waivers);
  }

  private enum Level {
    ERROR(Optional.of(Severity.ERROR)),
    WARNING(Optional.of(Severity.WARNING)),
    INFO(Optional.of(Severity.INFO)),
    OFF(Optional.empty());

    private final Optional<Severity> severity;

    Level(Optional<Severity> severity) {
      this.severity = severity;
    }

    private String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The settings that a project writes.
   *
   * @param written {@code error}, {@code warning}, {@code info} or {@code off}, by code
   * @param waivers the findings that are accepted
   * @throws IllegalArgumentException if there is no such code or level, or a waiver says nothing;
   *     the message says what there is
   */
  public static ParitySettings of(Map<String, String> written, List<Waiver> waivers) {
    SortedMap<String, Level> levels = new TreeMap<>();
    new TreeMap<>(written)
        .forEach(
            (code, level) -> {
              checkCode(code);
              levels.put(code, level(code, level == null ? "" : level.strip()));
            });
    for (Waiver waiver : waivers) {
      checkCode(waiver.code());
      if (waiver.object().isBlank() || waiver.reason().isBlank()) {
        throw new IllegalArgumentException(
            "a waiver of " + waiver.code() + " needs an <object> and a <reason>.");
      }
    }
    return new ParitySettings(levels, waivers);
  }

  private static void checkCode(String code) {
    List<String> known = Arrays.stream(ParityCode.values()).map(ParityCode::code).toList();
    if (!known.contains(code)) {
      throw new IllegalArgumentException(
          "there is no parity code '" + code + "'; there are " + String.join(", ", known) + ".");
    }
  }

  private static Level level(String code, String written) {
    return Arrays.stream(Level.values())
        .filter(level -> level.id().equals(written))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "<"
                        + code
                        + "> is '"
                        + written
                        + "', and must be one of "
                        + Arrays.stream(Level.values())
                            .map(Level::id)
                            .collect(Collectors.joining(", "))
                        + "."));
  }

  /**
   * The findings that are left, each with the severity that the project gives it. A waiver that no
   * finding needs is a finding itself, at the end.
   */
  public List<Finding> applyTo(List<Finding> findings) {
    Set<Waiver> unused = new LinkedHashSet<>(waivers);
    List<Finding> left = new ArrayList<>();
    for (Finding finding : findings) {
      Optional<Waiver> waiver = waivers.stream().filter(w -> w.covers(finding)).findFirst();
      waiver.ifPresent(unused::remove);
      if (waiver.isEmpty()) {
        weighed(finding).ifPresent(left::add);
      }
    }
    unused.forEach(waiver -> weighed(unused(waiver)).ifPresent(left::add));
    return List.copyOf(left);
  }

  private Optional<Finding> weighed(Finding finding) {
    Level level = levels.get(finding.code());
    return level == null
        ? Optional.of(finding)
        : level.severity.map(severity -> with(finding, severity));
  }

  private static Finding with(Finding finding, Severity severity) {
    return new Finding(
        finding.code(),
        severity,
        finding.side(),
        finding.object(),
        finding.problem(),
        finding.expected(),
        finding.actual(),
        finding.cure(),
        finding.witnesses());
  }

  private static Finding unused(Waiver waiver) {
    return new Finding(
        ParityCode.WAIVER_UNUSED.code(),
        ParityCode.WAIVER_UNUSED.severity(),
        "waivers",
        "the waiver of " + waiver.code() + " for " + waiver.object(),
        "matches no finding",
        waiver.expected() + " / " + waiver.actual(),
        "no such finding",
        "Take it out of <waivers>, or mend it if the finding has changed.",
        List.of());
  }
}
