package io.agor.schema.file;

import java.util.Optional;

/**
 * Checks that a text is one JSON value as RFC 8259 has it (<a
 * href="https://www.rfc-editor.org/rfc/rfc8259">The JavaScript Object Notation</a>).
 */
final class JsonSyntax {

  private static final int MAX_DEPTH = TreeComposer.MAX_DEPTH;

  private final String text;
  private int position;

  private JsonSyntax(String text) {
    this.text = text;
  }

  /** Why a text is not JSON, following it in a sentence; nothing if it is. */
  static Optional<String> problem(String text) {
    JsonSyntax json = new JsonSyntax(text);
    json.skipSpace();
    boolean valid = json.value(0);
    json.skipSpace();
    return valid && json.position == text.length()
        ? Optional.empty()
        : Optional.of("is not valid JSON at character " + (json.position + 1));
  }

  private boolean value(int depth) {
    if (position >= text.length() || depth > MAX_DEPTH) {
      return false;
    }
    return switch (text.charAt(position)) {
      case '{' -> members('}', true, depth);
      case '[' -> members(']', false, depth);
      case '"' -> string();
      case 't' -> word("true");
      case 'f' -> word("false");
      case 'n' -> word("null");
      default -> number();
    };
  }

  private boolean members(char end, boolean named, int depth) {
    position++;
    skipSpace();
    if (take(end)) {
      return true;
    }
    do {
      skipSpace();
      if (named && !name()) {
        return false;
      }
      if (!value(depth + 1)) {
        return false;
      }
      skipSpace();
    } while (take(','));
    return take(end);
  }

  private boolean name() {
    if (position >= text.length() || text.charAt(position) != '"' || !string()) {
      return false;
    }
    skipSpace();
    boolean colon = take(':');
    skipSpace();
    return colon;
  }

  private boolean string() {
    position++;
    while (position < text.length()) {
      char c = text.charAt(position);
      if (c == '"') {
        position++;
        return true;
      }
      if (c < ' ' || (c == '\\' && !escape())) {
        return false;
      }
      position++;
    }
    return false;
  }

  /** Stands on a backslash, and afterwards on the last character of the escape. */
  private boolean escape() {
    position++;
    if (position >= text.length()) {
      return false;
    }
    if (text.charAt(position) != 'u') {
      return "\"\\/bfnrt".indexOf(text.charAt(position)) >= 0;
    }
    for (int i = 1; i <= 4; i++) {
      if (position + i >= text.length() || Character.digit(text.charAt(position + i), 16) < 0) {
        return false;
      }
    }
    // PostgreSQL's jsonb refuses \u0000.
    boolean nul = text.startsWith("u0000", position);
    position += 4;
    return !nul;
  }

  private boolean number() {
    take('-');
    if (!take('0') && !digits()) {
      return false;
    }
    if (take('.') && !digits()) {
      return false;
    }
    if (take('e') || take('E')) {
      if (!take('+')) {
        take('-');
      }
      return digits();
    }
    return true;
  }

  private boolean digits() {
    int start = position;
    while (position < text.length()
        && text.charAt(position) >= '0'
        && text.charAt(position) <= '9') {
      position++;
    }
    return position > start;
  }

  private boolean word(String word) {
    boolean found = text.startsWith(word, position);
    position += found ? word.length() : 0;
    return found;
  }

  private boolean take(char wanted) {
    boolean found = position < text.length() && text.charAt(position) == wanted;
    position += found ? 1 : 0;
    return found;
  }

  private void skipSpace() {
    while (position < text.length() && " \t\n\r".indexOf(text.charAt(position)) >= 0) {
      position++;
    }
  }
}
