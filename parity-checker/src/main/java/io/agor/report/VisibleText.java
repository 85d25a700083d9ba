package io.agor.report;

/**
 * Makes visible what would hide in a text or turn its order: control characters, line separators
 * other than LF, marks of direction and of no width, halves of a character.
 *
 * <p>What is left is valid in XML (<a href="https://www.w3.org/TR/xml/#charsets">Characters</a>)
 * and HTML, and cannot show another order than it has (<a
 * href="https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters">Directional
 * Formatting Characters</a>).
 */
public final class VisibleText {

  private VisibleText() {}

  /** The text, each hidden character as its code: {@code \}{@code u202e}. */
  public static String of(String text) {
    if (text.codePoints().noneMatch(VisibleText::isHidden)) {
      return text;
    }
    StringBuilder visible = new StringBuilder();
    text.codePoints()
        .forEach(
            character -> {
              if (isHidden(character)) {
                visible.append("\\u%04x".formatted(character));
              } else {
                visible.appendCodePoint(character);
              }
            });
    return visible.toString();
  }

  private static boolean isHidden(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL -> character != '\n' && character != '\t';
      case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      case Character.SURROGATE -> true;
      default -> (character & 0xFFFE) == 0xFFFE;
    };
  }
}
