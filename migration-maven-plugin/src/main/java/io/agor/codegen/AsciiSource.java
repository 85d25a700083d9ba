package io.agor.codegen;

/**
 * Java source in ASCII, so that it means the same under every encoding that a compiler may be told:
 * other characters stand as Unicode escapes (<a
 * href="https://docs.oracle.com/javase/specs/jls/se17/html/jls-3.html#jls-3.3">Unicode
 * Escapes</a>).
 */
final class AsciiSource {

  private static final int LAST_ASCII = 0x7f;

  private AsciiSource() {}

  static String of(String source) {
    StringBuilder ascii = new StringBuilder(source.length());
    source
        .chars()
        .forEach(
            unit -> {
              if (unit <= LAST_ASCII) {
                ascii.append((char) unit);
              } else {
                ascii.append(String.format("\\u%04x", unit));
              }
            });
    return ascii.toString();
  }
}
