package io.agor.schema.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Collectors;

/** Reads texts that are wrong. */
final class SchemaErrors {

  private SchemaErrors() {}

  /** Asserts the errors of a text, one a line: {@code line:column: message}. */
  static void assertErrors(String text, String expected) {
    SchemaFileException exception =
        catchThrowableOfType(SchemaFileException.class, () -> SchemaFile.read("schema.yaml", text));
    assertThat(exception).describedAs("the text is read without an error").isNotNull();
    String errors =
        exception.errors().stream()
            .map(error -> error.line() + ":" + error.column() + ": " + error.message() + "\n")
            .collect(Collectors.joining());
    assertThat(errors.replace("schema.yaml:", "")).isEqualTo(expected);
    assertThat(exception.errors()).isSorted().allMatch(error -> error.file().equals("schema.yaml"));
  }
}
