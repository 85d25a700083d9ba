package io.agor.flyway;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * The name of a file as Flyway reads it: {@code V1.2__name.sql} runs once, {@code R__name.sql} runs
 * after all others and again after each change (<a
 * href="https://documentation.red-gate.com/flyway/flyway-concepts/migrations/versioned-migrations">Versioned
 * migrations</a>, <a
 * href="https://documentation.red-gate.com/flyway/flyway-concepts/migrations/repeatable-migrations">Repeatable
 * migrations</a>). The letter is a capital; {@code .SQL} is as good as {@code .sql}.
 */
public final class FlywayName {

  private static final String SEPARATOR = "__";

  private static final String SUFFIX = ".sql";

  private FlywayName() {}

  /** The version of a file that runs once; empty for a file of another kind. */
  public static Optional<FlywayVersion> version(Path file) {
    return version(file, "V");
  }

  /** The version of a file that a new database begins with, {@code B5__name.sql}. */
  public static Optional<FlywayVersion> baseline(Path file) {
    return version(file, "B");
  }

  private static Optional<FlywayVersion> version(Path file, String prefix) {
    String name = name(file);
    return name.startsWith(prefix) && isSql(name)
        ? FlywayVersion.parse(name.substring(1, end(name)))
        : Optional.empty();
  }

  /** What stands behind the version: {@code add_users} of {@code V1.2__add_users.sql}. */
  public static String description(Path file) {
    String name = name(file);
    String stem = isSql(name) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    return stem.substring(Math.min(stem.length(), end(name) + SEPARATOR.length()));
  }

  /** Whether a file runs after all others, and again after each change. */
  public static boolean isRepeatable(Path file) {
    String name = name(file);
    return name.startsWith("R" + SEPARATOR) && isSql(name);
  }

  /** Whether a file is SQL to Flyway. */
  public static boolean isSql(Path file) {
    return isSql(name(file));
  }

  private static boolean isSql(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(SUFFIX);
  }

  /** Where the version ends; a name needs no description. */
  private static int end(String name) {
    int separator = name.indexOf(SEPARATOR);
    return separator >= 0 ? separator : Math.max(1, name.length() - SUFFIX.length());
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
