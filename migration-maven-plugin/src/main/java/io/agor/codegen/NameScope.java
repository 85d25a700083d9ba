package io.agor.codegen;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.lang.model.SourceVersion;

/**
 * Gives identifiers away, each once: the first that asks gets the plain one, the next one a number
 * after it. So the same schema gets the same names each time.
 */
final class NameScope {

  private final Set<String> taken = new HashSet<>();
  private final Set<String> reserved;
  private final String suffix;
  private final UnaryOperator<String> identity;

  private NameScope(Collection<String> reserved, String suffix, UnaryOperator<String> identity) {
    this.identity = identity;
    this.suffix = suffix;
    this.reserved = new HashSet<>();
    reserved.forEach(name -> this.reserved.add(identity.apply(name)));
  }

  /** Names that differ by a capital are two. */
  static NameScope ofMembers(Collection<String> reserved) {
    return new NameScope(reserved, "_", UnaryOperator.identity());
  }

  /**
   * Names that differ only by a capital are one, since the files of classes are so on many systems.
   *
   * @param suffix what a reserved name gets
   */
  static NameScope ofTypes(Collection<String> reserved, String suffix) {
    return new NameScope(reserved, suffix, name -> name.toLowerCase(Locale.ROOT));
  }

  /** The identifier, or one like it that is free. */
  String take(String wished) {
    String plain = isTaboo(wished) ? wished + suffix : wished;
    String name = plain;
    for (int number = 2; isTaboo(name) || !taken.add(identity.apply(name)); number++) {
      name = plain + number;
    }
    return name;
  }

  private boolean isTaboo(String name) {
    return reserved.contains(identity.apply(name))
        || SourceVersion.isKeyword(name, SourceVersion.RELEASE_17);
  }
}
