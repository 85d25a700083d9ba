package io.agor.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The text form of a one-dimensional PostgreSQL array, {@code {a,"b c",NULL}} (<a
 * href="https://www.postgresql.org/docs/current/arrays.html#ARRAYS-IO">Array Input and Output
 * Syntax</a>).
 */
final class ArrayText {

  private final String text;
  private int position = 1;

  private ArrayText(String text) {
    this.text = text;
  }

  /** The elements, strings or NULL; nothing if the text is no array or has more dimensions. */
  static Optional<List<Node>> elements(String text) {
    String stripped = text.strip();
    return stripped.length() > 2 && stripped.startsWith("{") && stripped.endsWith("}")
        ? new ArrayText(stripped).read()
        : Optional.empty();
  }

  private Optional<List<Node>> read() {
    List<Node> elements = new ArrayList<>();
    while (position < text.length()) {
      char first = text.charAt(position);
      if (first == '{') {
        return Optional.empty();
      }
      elements.add(first == '"' ? quoted() : plain());
      if (position >= text.length() || ",}".indexOf(text.charAt(position)) < 0) {
        return Optional.empty();
      }
      position++;
    }
    return Optional.of(List.copyOf(elements));
  }

  private Node quoted() {
    StringBuilder value = new StringBuilder();
    position++;
    while (position < text.length() && text.charAt(position) != '"') {
      if (text.charAt(position) == '\\' && position + 1 < text.length()) {
        position++;
      }
      value.append(text.charAt(position++));
    }
    position++;
    return new Node.Text(value.toString());
  }

  private Node plain() {
    int start = position;
    while (position < text.length() && ",}".indexOf(text.charAt(position)) < 0) {
      position++;
    }
    String value = text.substring(start, position).strip();
    return value.toLowerCase(Locale.ROOT).equals("null") ? Node.Literal.NULL : new Node.Text(value);
  }
}
