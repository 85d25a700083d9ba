package io.agor.codegen;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The words of a name in a database, which Java writes in its own ways. Everything but letters and
 * digits separates words, and so does a capital after a small letter or digit.
 */
record JavaWords(List<String> words) {

  private static final int FIRST_BEYOND_ASCII = 0x80;

  private static final String SEPARATORS = "[^\\p{L}\\p{M}\\p{N}]+|(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})";

  /**
   * Takes a name apart.
   *
   * @param fallback the word that stands for a name without letters and digits
   */
  static JavaWords of(String name, String fallback) {
    List<String> words =
        Arrays.stream(name.split(SEPARATORS, -1))
            .map(JavaWords::identifierPart)
            .filter(word -> !word.isEmpty())
            .map(word -> word.toLowerCase(Locale.ROOT))
            .toList();
    return new JavaWords(words.isEmpty() ? List.of(fallback) : words);
  }

  /**
   * {@code UserGroups}; in ASCII, since a class is a file, and not every system takes every letter
   * in the name of one.
   */
  String type() {
    return startedWell(
        words.stream()
            .map(JavaWords::ascii)
            .map(JavaWords::capitalized)
            .collect(Collectors.joining()));
  }

  /** {@code userGroups}. */
  String variable() {
    String type = words.stream().skip(1).map(JavaWords::capitalized).collect(Collectors.joining());
    return startedWell(words.get(0) + type);
  }

  /** {@code USER_GROUPS}. */
  String constant() {
    return startedWell(
        words.stream().map(word -> word.toUpperCase(Locale.ROOT)).collect(Collectors.joining("_")));
  }

  /** Letters without their accents, and the numbers of those that ASCII has nothing like. */
  private static String ascii(String word) {
    StringBuilder ascii = new StringBuilder();
    Normalizer.normalize(word.replace("ß", "ss"), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .codePoints()
        .forEach(
            letter ->
                ascii.append(
                    letter < FIRST_BEYOND_ASCII
                        ? Character.toString(letter)
                        : "u" + Integer.toHexString(letter)));
    return ascii.isEmpty() ? "x" : ascii.toString();
  }

  private static String capitalized(String word) {
    int first = word.offsetByCodePoints(0, 1);
    return word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first);
  }

  private static String startedWell(String identifier) {
    return Character.isJavaIdentifierStart(identifier.codePointAt(0))
        ? identifier
        : "_" + identifier;
  }

  /** Without what is a letter or digit to people and not to Java, such as a superscript. */
  private static String identifierPart(String word) {
    return word.codePoints()
        .filter(Character::isJavaIdentifierPart)
        .filter(character -> !Character.isIdentifierIgnorable(character))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
