package io.agor.plugin;

import io.agor.report.VisibleText;
import io.agor.schema.file.SchemaError;

/** An error of a schema file on one line of a terminal, whatever names the file has in it. */
final class SchemaErrorLine {

  private SchemaErrorLine() {}

  /**
   * {@code file:line:column: message}.
   *
   * @param file as a person would type it
   */
  static String of(String file, SchemaError error) {
    return oneLine(file)
        + ":"
        + error.line()
        + ":"
        + error.column()
        + ": "
        + oneLine(error.message());
  }

  private static String oneLine(String text) {
    return VisibleText.of(text.replace("\n", "\\n").replace("\t", "\\t"));
  }
}
