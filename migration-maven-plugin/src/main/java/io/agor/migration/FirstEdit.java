package io.agor.migration;

import java.util.List;

/**
 * The first line in which a text is not what it was.
 *
 * @param line counted from 1
 * @param expected the line as it was, or that the text ended
 * @param actual the line as it is, or that the text ends
 */
record FirstEdit(int line, String expected, String actual) {

  /** Compares line by line, whatever the ends of the lines; of equal texts it is their end. */
  static FirstEdit between(String before, String after) {
    List<String> old = before.lines().toList();
    List<String> now = after.lines().toList();
    int line = 0;
    while (line < Math.min(old.size(), now.size()) && old.get(line).equals(now.get(line))) {
      line++;
    }
    return new FirstEdit(line + 1, line(old, line), line(now, line));
  }

  private static String line(List<String> lines, int index) {
    if (index >= lines.size()) {
      return "the end of the file";
    }
    return lines.get(index).isBlank() ? "an empty line" : lines.get(index).strip();
  }
}
