package io.agor.report;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what findings call an object: {@code column users.email}, {@code index i on users}. */
public final class ObjectName {

  private static final List<String> KINDS =
      List.of("table", "view", "column", "primary key", "unique", "foreign key", "check", "index");

  private ObjectName() {}

  /** The kind of the object, such as {@code foreign key}; empty if it is none that is known. */
  public static Optional<String> kind(String object) {
    return KINDS.stream().filter(kind -> object.startsWith(kind + " ")).findFirst();
  }

  /** Which of these tables the object belongs to, or is; empty if none of them. */
  public static Optional<String> table(String object, Set<String> tables) {
    String kind = kind(object).orElse("");
    String rest = object.substring(kind.isEmpty() ? 0 : kind.length() + 1);
    return switch (kind) {
      case "table", "view" -> Optional.of(rest).filter(tables::contains);
      case "column" -> beforeADot(rest, tables);
      default -> after(" on ", " " + rest, tables).or(() -> after("of ", rest, tables));
    };
  }

  private static Optional<String> beforeADot(String name, Set<String> tables) {
    for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
      if (tables.contains(name.substring(0, dot))) {
        return Optional.of(name.substring(0, dot));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> after(String word, String name, Set<String> tables) {
    for (int at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + 1)) {
      String candidate = name.substring(at + word.length());
      if (tables.contains(candidate)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }
}
