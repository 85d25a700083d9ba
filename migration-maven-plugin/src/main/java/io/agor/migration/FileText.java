package io.agor.migration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The text of a migration file as it lies there. */
final class FileText {

  private FileText() {}

  /** Without an error for bytes that are not UTF-8: whoever runs the file will tell of them. */
  static String of(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}
