package io.agor.migration;

import java.util.ArrayList;
import java.util.List;

/** Breaks prose for comments at spaces. */
final class TextWrap {

  private static final int WIDTH = 100;

  private TextWrap() {}

  /**
   * Lines of at most 100 characters, unless a word is longer; every line but the first begins with
   * the indent.
   */
  static List<String> lines(String text, String indent) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    String before = "";
    for (String word : text.split(" ", -1)) {
      if (line.length() > 0 && before.length() + line.length() + 1 + word.length() > WIDTH) {
        lines.add(before + line);
        before = indent;
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(before + line);
    return lines;
  }
}
