package io.agor.run;

import io.agor.flyway.FlywayName;
import io.agor.flyway.FlywayVersion;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The order of numbered files: by the numbers that a name begins with ({@code V1.10__x.sql}, {@code
 * 00007_x.sql}), then by name. Flyway's repeatable migrations ({@code R__x.sql}) come last, as
 * Flyway has it.
 */
final class ScriptOrder implements Comparator<Path> {

  private static final Pattern NUMBERED =
      Pattern.compile("(?i)[VB]?(\\d+(?:[._]\\d+)*)(?:__|[_.-]|$).*");

  /** A name that begins with no number comes first. */
  private static final Comparator<Optional<FlywayVersion>> VERSIONS =
      Comparator.comparing((Optional<FlywayVersion> version) -> version.isPresent())
          .thenComparing(version -> version.orElse(FlywayVersion.of(0)));

  private final Path root;

  ScriptOrder(Path root) {
    this.root = root;
  }

  @Override
  public int compare(Path one, Path other) {
    return Comparator.comparing(FlywayName::isRepeatable)
        .thenComparing(this::version, VERSIONS)
        .thenComparing(file -> below(root, file))
        .compare(one, other);
  }

  /** The path of a file below a folder, with {@code /} on every system. */
  static String below(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  /** What the name begins with, or else that of a folder; it may begin with no number. */
  private Optional<FlywayVersion> version(Path file) {
    return FlywayName.version(file)
        .or(() -> number(below(root, file)))
        .or(() -> number(String.valueOf(file.getFileName())));
  }

  private static Optional<FlywayVersion> number(String name) {
    Matcher matcher = NUMBERED.matcher(name);
    return matcher.matches() ? FlywayVersion.parse(matcher.group(1)) : Optional.empty();
  }
}
