package io.agor.sql;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * JSON as PostgreSQL's jsonb prints it: one space after a colon and a comma, keys ordered by their
 * length and then their bytes, the last of equal keys (<a
 * href="https://www.postgresql.org/docs/current/datatype-json.html">JSON Types</a>).
 */
public final class JsonText {

  private static final Comparator<String> KEY_ORDER =
      Comparator.<String>comparingInt(key -> key.getBytes(StandardCharsets.UTF_8).length)
          .thenComparing(
              (a, b) ->
                  java.util.Arrays.compareUnsigned(
                      a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8)));

  /** A number that would print more digits stays as written. */
  private static final int MOST_DIGITS = 1_000;

  private final String text;
  private int position;

  private JsonText(String text) {
    this.text = text;
  }

  /** The canonical form, or the text as it is if it is not JSON. */
  public static String canonical(String text) {
    return read(text).orElse(text);
  }

  /** The canonical form; nothing if the text is not JSON. */
  public static Optional<String> read(String text) {
    try {
      JsonText reader = new JsonText(text);
      String value = reader.value();
      reader.space();
      return reader.position == text.length() ? Optional.of(value) : Optional.empty();
    } catch (UnreadableExpression | NumberFormatException notJson) {
      return Optional.empty();
    }
  }

  private String value() {
    space();
    char first = at();
    if (first == '{') {
      return object();
    }
    if (first == '[') {
      return array();
    }
    if (first == '"') {
      return string();
    }
    int start = position;
    while (position < text.length() && ",]} \t\r\n".indexOf(at()) < 0) {
      position++;
    }
    String word = text.substring(start, position);
    return switch (word) {
      case "true", "false", "null" -> word;
      default -> number(word);
    };
  }

  private static String number(String word) {
    if (word.length() > MOST_DIGITS) {
      return word;
    }
    BigDecimal value = new BigDecimal(word);
    return Math.abs((long) value.scale()) > MOST_DIGITS ? word : value.toPlainString();
  }

  private String object() {
    Map<String, String> members = new TreeMap<>(KEY_ORDER);
    expect('{');
    space();
    while (at() != '}') {
      String key = string();
      space();
      expect(':');
      members.put(key, value());
      space();
      if (at() != '}') {
        expect(',');
        space();
      }
    }
    expect('}');
    List<String> printed = new ArrayList<>();
    members.forEach((key, value) -> printed.add(key + ": " + value));
    return "{" + String.join(", ", printed) + "}";
  }

  private String array() {
    List<String> elements = new ArrayList<>();
    expect('[');
    space();
    while (at() != ']') {
      elements.add(value());
      space();
      if (at() != ']') {
        expect(',');
      }
    }
    expect(']');
    return "[" + String.join(", ", elements) + "]";
  }

  /** A string with its quotes; the few escapes that jsonb prints otherwise are left as they are. */
  private String string() {
    int start = position;
    expect('"');
    while (at() != '"') {
      position += at() == '\\' ? 2 : 1;
    }
    expect('"');
    return text.substring(start, position);
  }

  private void space() {
    while (position < text.length() && " \t\r\n".indexOf(text.charAt(position)) >= 0) {
      position++;
    }
  }

  private void expect(char letter) {
    if (at() != letter) {
      throw new UnreadableExpression("no JSON");
    }
    position++;
  }

  private char at() {
    if (position >= text.length()) {
      throw new UnreadableExpression("JSON ends too early");
    }
    return text.charAt(position);
  }
}
