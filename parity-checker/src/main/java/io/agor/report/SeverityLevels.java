package io.agor.report;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How much the findings of some codes matter in a project, where it is not as documented. */
public final class SeverityLevels {

  /** Every code as it is documented. */
  public static final SeverityLevels DOCUMENTED =
      new SeverityLevels(Collections.unmodifiableSortedMap(new TreeMap<>()));

  /** The letters of a code, before its number. */
  private static final int PREFIX = 2;

  private final SortedMap<String, Level> levels;

  private SeverityLevels(SortedMap<String, Level> levels) {
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

    private static Level of(String code, String written) {
      return Arrays.stream(values())
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
                          + Arrays.stream(values()).map(Level::id).collect(Collectors.joining(", "))
                          + "."));
    }
  }

  /**
   * The levels that a project writes.
   *
   * @param written {@code error}, {@code warning}, {@code info} or {@code off}, by code
   * @param kind what a code stands for, such as {@code lint rule}
   * @param known the codes that there are
   * @throws IllegalArgumentException if there is no such code or level; the message says what there
   *     is
   */
  public static SeverityLevels of(
      Map<String, String> written, String kind, Collection<String> known) {
    SortedMap<String, Level> levels = new TreeMap<>();
    new TreeMap<>(written)
        .forEach(
            (code, level) -> {
              requireKnown(code, kind, known);
              levels.put(code, Level.of(code, level == null ? "" : level.strip()));
            });
    return new SeverityLevels(Collections.unmodifiableSortedMap(levels));
  }

  /**
   * Checks a code; the message names those with the same letters, or all if there are none.
   *
   * @throws IllegalArgumentException if it is not among those that there are
   */
  public static void requireKnown(String code, String kind, Collection<String> known) {
    if (!known.contains(code)) {
      List<String> alike =
          known.stream().filter(one -> one.regionMatches(0, code, 0, PREFIX)).toList();
      throw new IllegalArgumentException(
          "there is no "
              + kind
              + " '"
              + code
              + "'; there are "
              + String.join(", ", alike.isEmpty() ? known : alike)
              + ".");
    }
  }

  /**
   * How much the findings of a code matter; nothing if they are switched off.
   *
   * @param usual what they matter where the project says nothing
   */
  public Optional<Severity> severity(String code, Severity usual) {
    Level level = levels.get(code);
    return level == null ? Optional.of(usual) : level.severity;
  }
}
