package io.agor.parity.pair;

import io.agor.schema.Names;
import io.agor.schema.Schema;
import io.agor.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Tells which names of two schemas are the same: SQLite ignores capitals, PostgreSQL folds them and
 * cuts a name at 63 bytes, and {@code unitPrice} is often {@code unit_price} on the other side.
 * Underscores count only where they alone tell two names of one schema apart.
 */
final class Naming {

  private final Set<String> ambiguous = new HashSet<>();

  Naming(Schema left, Schema right) {
    for (Schema schema : List.of(left, right)) {
      List<String> relations = new ArrayList<>();
      schema.tables().forEach(table -> relations.add(table.name()));
      schema.views().forEach(view -> relations.add(view.name()));
      addAmbiguous(relations);
      for (Table table : schema.tables()) {
        addAmbiguous(table.columnNames());
      }
    }
  }

  private void addAmbiguous(List<String> names) {
    Map<String, String> known = new HashMap<>();
    for (String name : names) {
      String folded = folded(name);
      String before = known.put(squeezed(folded), folded);
      if (before != null && !before.equals(folded)) {
        ambiguous.add(squeezed(folded));
      }
    }
  }

  /** What stands for the name on both sides. */
  String key(String name) {
    String folded = folded(name);
    String squeezed = squeezed(folded);
    return ambiguous.contains(squeezed) ? folded : squeezed;
  }

  List<String> keys(List<String> names) {
    return names.stream().map(this::key).toList();
  }

  /** Whether both databases read the names alike. */
  static boolean isSame(String left, String right) {
    return folded(left).equals(folded(right));
  }

  private static String folded(String name) {
    String folded = name.toLowerCase(Locale.ROOT);
    while (Names.bytes(folded) > Names.MAX_BYTES) {
      folded = folded.substring(0, folded.offsetByCodePoints(folded.length(), -1));
    }
    return folded;
  }

  private static String squeezed(String folded) {
    String squeezed = folded.replace("_", "");
    return squeezed.isEmpty() ? folded : squeezed;
  }
}
