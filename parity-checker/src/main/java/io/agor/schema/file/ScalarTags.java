package io.agor.schema.file;

import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;

/**
 * Says whether YAML takes a scalar as text, number, boolean or null. The library tries patterns on
 * each; most scalars of a schema file are names, of which their first letter tells that they are no
 * number.
 */
final class ScalarTags {

  private final ScalarResolver library = new CoreScalarResolver(true);

  /**
   * The tag of a scalar.
   *
   * @param plain whether it stands without quotes
   */
  Tag of(String value, boolean plain) {
    if (!plain) {
      return Tag.STR;
    }
    return !value.isEmpty() && isLetter(value.charAt(0))
        ? ofWord(value)
        : library.resolve(value, true);
  }

  private static Tag ofWord(String word) {
    return switch (word) {
      case "true", "True", "TRUE", "false", "False", "FALSE" -> Tag.BOOL;
      case "null", "Null", "NULL" -> Tag.NULL;
      default -> Tag.STR;
    };
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
