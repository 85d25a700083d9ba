package io.agor.schema.file;

import java.util.Comparator;

/**
 * One mistake in a schema file. The natural order is that of a reader: by file, line and column.
 *
 * @param file the file as the caller named it
 * @param line counted from 1
 * @param column counted from 1, in Unicode characters
 * @param message what is wrong and what to do about it
 */
public record SchemaError(String file, int line, int column, String message)
    implements Comparable<SchemaError> {

  private static final Comparator<SchemaError> ORDER =
      Comparator.comparing(SchemaError::file)
          .thenComparing(SchemaError::line)
          .thenComparing(SchemaError::column)
          .thenComparing(SchemaError::message);

  @Override
  public int compareTo(SchemaError other) {
    return ORDER.compare(this, other);
  }

  /** The form that compilers use and editors link: {@code file:line:column: message}. */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column + ": " + message;
  }
}
