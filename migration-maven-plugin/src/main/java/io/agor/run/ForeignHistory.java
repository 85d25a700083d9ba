package io.agor.run;

import io.agor.flyway.FlywayName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/**
 * Where the history of a database contradicts the files: Flyway's own words name neither the file
 * nor what can be done about it here.
 */
final class ForeignHistory {

  private ForeignHistory() {}

  /**
   * What is wrong, a line each, with what to do; empty if Flyway has stopped for another reason.
   */
  static Optional<String> describe(MigrationInfo[] all, Path folder) {
    List<String> lines = new ArrayList<>();
    for (MigrationInfo info : all) {
      problem(info, all).ifPresent(lines::add);
    }
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "the database has run other files than those in "
                + folder
                + ":\n"
                + String.join("\n", lines));
  }

  private static Optional<String> problem(MigrationInfo info, MigrationInfo[] all) {
    // no path: the "script" of a baseline has characters that Windows has in none
    String file = info.getScript().replaceFirst(".*[/\\\\]", "");
    return switch (info.getState()) {
      case MISSING_SUCCESS, MISSING_FAILED, FUTURE_SUCCESS, FUTURE_FAILED ->
          Optional.of(
              file
                  + " is gone. Put it back as it was; if the database is ahead of this checkout,"
                  + " bring the checkout up to date.");
      case IGNORED ->
          Optional.of(
              file
                  + " comes too late: the database has version "
                  + newest(all)
                  + " already. Give the file the next number.");
      case SUCCESS, OUT_OF_ORDER ->
          info.isChecksumMatching()
              ? renamed(info, file)
              : Optional.of(
                  file
                      + " was edited since. Put it back as it was, and make the change a migration of"
                      + " its own (mvn agor:generate -Dagor.custom=name).");
      case PENDING,
          ABOVE_TARGET,
          BELOW_BASELINE,
          BASELINE_IGNORED,
          BASELINE,
          UNDONE,
          AVAILABLE,
          FAILED,
          OUTDATED,
          SUPERSEDED,
          DELETED ->
          Optional.empty();
    };
  }

  /** To Flyway the description is part of what it has run, and an underscore in it is a space. */
  private static Optional<String> renamed(MigrationInfo info, String file) {
    return Optional.ofNullable(info.getPhysicalLocation())
        .map(location -> String.valueOf(Path.of(location).getFileName()))
        .filter(now -> !description(now).equals(description(file)))
        .map(now -> file + " is named " + now + " now. Give it its name back.");
  }

  private static String description(String file) {
    return FlywayName.description(Path.of(file)).replace('_', ' ');
  }

  private static String newest(MigrationInfo[] all) {
    return Arrays.stream(all)
        .filter(info -> info.getState().isApplied())
        .map(MigrationInfo::getVersion)
        .filter(version -> version != null)
        .max(MigrationVersion::compareTo)
        .map(MigrationVersion::getVersion)
        .orElse("");
  }
}
