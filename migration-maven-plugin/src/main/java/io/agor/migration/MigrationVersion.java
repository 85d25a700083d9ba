package io.agor.migration;

import java.util.OptionalInt;

/** The numbers of migrations: counted from 1, written with four digits or more. */
final class MigrationVersion {

  private MigrationVersion() {}

  /** {@code 0007}. */
  static String digits(int version) {
    String digits = Integer.toString(version);
    return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
  }

  /** {@code V0007__add_index.sql}. */
  static String sqlFileName(int version, String name) {
    return "V" + digits(version) + "__" + name + ".sql";
  }

  /** {@code 0007_add_index.yaml}. */
  static String snapshotFileName(int version, String name) {
    return digits(version) + "_" + name + ".yaml";
  }

  /** The version in the name of an SQL file; empty for a name of another pattern. */
  static OptionalInt ofSqlFile(String fileName) {
    int separator = fileName.indexOf("__");
    if (!fileName.startsWith("V") || !fileName.endsWith(".sql") || separator < 2 || separator > 9) {
      return OptionalInt.empty();
    }
    String digits = fileName.substring(1, separator);
    return digits.chars().allMatch(c -> c >= '0' && c <= '9')
        ? OptionalInt.of(Integer.parseInt(digits))
        : OptionalInt.empty();
  }
}
