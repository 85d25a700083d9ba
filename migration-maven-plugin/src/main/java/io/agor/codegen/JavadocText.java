package io.agor.codegen;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A comment of the schema as text of Javadoc: what means something to Javadoc or HTML is escaped.
 */
final class JavadocText {

  private JavadocText() {}

  /** The comment, letter for letter to a reader; what follows an empty line is a paragraph. */
  static String of(String comment) {
    String lines = comment.strip().replaceAll("\\R", "\n");
    return Arrays.stream(lines.split("\n\\s*\n", -1))
        .map(JavadocText::escaped)
        .collect(Collectors.joining("\n\n<p>"));
  }

  private static String escaped(String paragraph) {
    StringBuilder text = new StringBuilder();
    paragraph.codePoints().forEach(character -> append(text, character));
    return text.toString();
  }

  private static void append(StringBuilder text, int character) {
    switch (character) {
      case '&' -> text.append("&amp;");
      case '<' -> text.append("&lt;");
      case '>' -> text.append("&gt;");
      case '@', '{', '}', '\\', '*', '/' -> text.append("&#").append(character).append(';');
      case '\n' -> text.append('\n');
      default -> text.appendCodePoint(Character.isISOControl(character) ? ' ' : character);
    }
  }
}
