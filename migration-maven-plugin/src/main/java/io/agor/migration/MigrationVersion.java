package io.agor.migration;

import io.agor.flyway.FlywayVersion;
import java.math.BigInteger;
import java.nio.file.Path;

/** The numbers of migrations: counted from 1, written with four digits or more. */
final class MigrationVersion {

  private static final BigInteger LARGEST = BigInteger.valueOf(999_999_999);

  private MigrationVersion() {}

  /** {@code 0007}. */
  static String digits(int version) {
    return digits(Integer.toString(version));
  }

  private static String digits(String digits) {
    return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
  }

  /** {@code V0007}, or {@code V7.1}, which no migration of agor has. */
  static String shown(FlywayVersion version) {
    return "V" + (version.isWhole() ? digits(version.toString()) : version.toString());
  }

  /** {@code V0007__add_index.sql}. */
  static String sqlFileName(int version, String name) {
    return "V" + digits(version) + "__" + name + ".sql";
  }

  /** {@code 0007_add_index.yaml}. */
  static String snapshotFileName(int version, String name) {
    return digits(version) + "_" + name + ".yaml";
  }

  /** Whether a file comes after the migration of a number. */
  static boolean isAfter(Path file, int number) {
    return SqlFolder.version(file).compareTo(FlywayVersion.of(number)) > 0;
  }

  /**
   * The number after which the next one comes: 8 of {@code V8.3__x.sql}.
   *
   * @throws MigrationException if there is no room after it
   */
  static int number(Path file) {
    BigInteger number = SqlFolder.version(file).whole();
    if (number.compareTo(LARGEST) >= 0) {
      throw new MigrationException(
          file
              + " is numbered by the time, and migrations are counted 1, 2, 3 up to 999999999.\n"
              + "Flyway would run no later migration where it has run this one. Give the file the"
              + " next number.");
    }
    return number.intValueExact();
  }
}
