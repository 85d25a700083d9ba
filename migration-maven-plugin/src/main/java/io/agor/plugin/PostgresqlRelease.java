package io.agor.plugin;

import io.agor.dialect.DatabaseVersion;
import java.util.Map;
import org.apache.maven.plugin.MojoFailureException;

/**
 * A release of PostgreSQL that can be started, in three numbers as its jar has them.
 *
 * @param number such as {@code 17.11.0}
 */
record PostgresqlRelease(String number) {

  /**
   * The release of each major version that this plugin was tested with: a build must not change
   * overnight.
   */
  private static final Map<String, String> TESTED =
      Map.of("14", "14.20.0", "15", "15.15.0", "16", "16.15.0", "17", "17.11.0", "18", "18.6.0");

  /**
   * The release that a major version stands for, or that is written in full.
   *
   * @throws MojoFailureException if it is neither
   */
  static PostgresqlRelease of(String written) throws MojoFailureException {
    String number = TESTED.getOrDefault(written, written);
    if (!number.matches("\\d+\\.\\d+\\.\\d+")) {
      throw new MojoFailureException(
          "agor: agor.postgresqlVersion is '"
              + written
              + "', and must be a major version of "
              + TESTED.keySet().stream().sorted().toList()
              + " or a full one, as in <postgresqlVersion>17</postgresqlVersion>.");
    }
    return new PostgresqlRelease(number);
  }

  /**
   * Checks that the migrations may need what this release can.
   *
   * @param minimumVersion the oldest PostgreSQL that they must run on
   * @throws MojoFailureException if this release is older
   */
  void requireAtLeast(DatabaseVersion minimumVersion) throws MojoFailureException {
    DatabaseVersion version = version(number);
    if (!version.isAtLeast(minimumVersion)) {
      throw new MojoFailureException(
          "agor: verify needs a PostgreSQL of at least the <minimumVersion> "
              + minimumVersion
              + " of its <dialect>,\nand would start "
              + version
              + ". Set <postgresqlVersion>"
              + youngEnough(minimumVersion)
              + "</postgresqlVersion>.");
    }
  }

  private static String youngEnough(DatabaseVersion minimumVersion) {
    String major = Integer.toString(minimumVersion.major());
    String tested = TESTED.getOrDefault(major, "0");
    return version(tested).isAtLeast(minimumVersion)
        ? major
        : major + "." + minimumVersion.minor() + "." + minimumVersion.patch();
  }

  private static DatabaseVersion version(String number) {
    return DatabaseVersion.of(number).orElseThrow();
  }
}
