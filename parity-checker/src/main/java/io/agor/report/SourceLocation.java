package io.agor.report;

/**
 * A place in a file of the project that a finding is about.
 *
 * @param file the path as a person in the project's folder would type it, with {@code /}
 * @param line from 1
 * @param column from 1, in Unicode characters
 */
public record SourceLocation(String file, int line, int column) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is less than 1
   */
  public SourceLocation {
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException(
          "line and column are counted from 1: " + file + ":" + line + ":" + column);
    }
  }

  /** The beginning of a file. */
  public static SourceLocation of(String file) {
    return new SourceLocation(file, 1, 1);
  }

  /** The form that compilers use and editors link: {@code file:line:column}. */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
