package io.agor.migration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files that Flyway runs in a folder before there is a baseline. */
record FlywayFolder(Path folder) {

  /** What Flyway runs: {@code V1.2__name.sql}, and {@code R__name.sql} after each change. */
  private static final Pattern FLYWAY = Pattern.compile("(?:[VUB](\\d+)(?:[._]\\d+)*|R)__.*\\.sql");

  private static final Pattern LEADING_NUMBER = Pattern.compile("[Vv]?(\\d+).*");

  private static final int MOST_DIGITS = 9;

  /**
   * The files, ordered by name; what an interrupted import has left is none of them.
   *
   * @throws MigrationException if there is one that Flyway cannot run
   */
  List<Path> files() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files =
          all.filter(file -> name(file).endsWith(".sql"))
              .filter(file -> !isOfImport(file))
              .sorted(FileOrder.BY_NAME)
              .toList();
    }
    for (Path file : files) {
      if (!FLYWAY.matcher(name(file)).matches()) {
        throw new MigrationException(
            file
                + " has no name that Flyway runs, such as V0001__name.sql.\n"
                + "Move the files of "
                + folder
                + " elsewhere and import from there: a baseline is written in their place.");
      }
    }
    return files;
  }

  private static boolean isOfImport(Path file) {
    return name(file).matches("V\\d+__(" + Baseline.NAME + "|" + Baseline.ALIGN + ")\\.sql");
  }

  /**
   * The number of a file of Flyway; 0 of one that has none.
   *
   * @throws MigrationException if it is too large to count on from
   */
  static int number(Path file) {
    String digits = digits(file, FLYWAY);
    if (isCount(digits)) {
      return Integer.parseInt(digits);
    }
    throw new MigrationException(
        name(file)
            + " is numbered by the time, and migrations are counted 1, 2, 3 up to 999999999.\n"
            + "Import from that folder, and give the new migrations a <folder> of their own.");
  }

  /** The number of a file of another tool; 0 of a time, after which a new count begins. */
  static int numberElsewhere(Path file) {
    String digits = digits(file, LEADING_NUMBER);
    return isCount(digits) ? Integer.parseInt(digits) : 0;
  }

  private static String digits(Path file, Pattern pattern) {
    Matcher matcher = pattern.matcher(name(file));
    String digits = matcher.matches() && matcher.group(1) != null ? matcher.group(1) : "0";
    return digits.replaceFirst("^0+(?=\\d)", "");
  }

  private static boolean isCount(String digits) {
    return digits.length() <= MOST_DIGITS && Long.parseLong(digits) < 999_999_999L;
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
