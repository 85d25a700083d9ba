package io.agor.lint;

import io.agor.report.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How much the findings of each rule matter in a project. */
public final class LintSettings {

  /** Every rule as it is documented. */
  public static final LintSettings DEFAULT = new LintSettings(new TreeMap<>());

  private final SortedMap<String, Level> levels;

  private LintSettings(SortedMap<String, Level> levels) {
    this.levels = levels;
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
   * The settings that a project writes, by the code of the rule: {@code error}, {@code warning},
   * {@code info} or {@code off}.
   *
   * @throws IllegalArgumentException if there is no such rule or level; the message says what there
   *     is
   */
  public static LintSettings of(Map<String, String> written) {
    SortedMap<String, Level> levels = new TreeMap<>();
    new TreeMap<>(written)
        .forEach(
            (code, level) -> {
              if (!Lint.severities().containsKey(code)) {
                throw new IllegalArgumentException(
                    "there is no lint rule '"
                        + code
                        + "'; there are "
                        + String.join(", ", Lint.severities().keySet())
                        + ".");
              }
              levels.put(code, level(code, level == null ? "" : level.strip()));
            });
    return new LintSettings(levels);
  }

  private static Level level(String code, String written) {
    List<Level> known = List.of(Level.values());
    return known.stream()
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

  /** How much the findings of a rule matter; nothing if it is switched off. */
  Optional<Severity> severity(String code, Severity usual) {
    Level level = levels.get(code);
    return level == null ? Optional.of(usual) : level.severity;
  }
}
