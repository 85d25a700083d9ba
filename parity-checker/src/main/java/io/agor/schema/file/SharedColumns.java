package io.agor.schema.file;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds which columns sets of columns have in common. There may be thousands of sets and all pairs
 * are compared, so each column is a bit here.
 */
final class SharedColumns {

  private final Map<Shared, Integer> numbers = new HashMap<>();
  private final List<Entry> entries = new ArrayList<>();

  private record Entry(Set<Shared> columns, BitSet bits, List<String> tables) {}

  /** Adds the columns that these tables have; each set once. */
  void add(Set<Shared> columns, List<String> tables) {
    BitSet bits = new BitSet();
    columns.forEach(column -> bits.set(numbers.computeIfAbsent(column, key -> numbers.size())));
    entries.add(new Entry(columns, bits, tables));
  }

  /**
   * What two sets, or one, have in common, with all tables that have it too.
   *
   * @param leastColumns as many columns there must be
   * @param leastTables as many tables must have them
   */
  List<GroupCandidate> common(int leastColumns, int leastTables) {
    Map<BitSet, Set<Shared>> found = new LinkedHashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      Entry one = entries.get(i);
      for (Entry other : entries.subList(i, entries.size())) {
        BitSet common = (BitSet) one.bits().clone();
        common.and(other.bits());
        if (common.cardinality() >= leastColumns) {
          found.computeIfAbsent(common, bits -> columns(one, bits));
        }
      }
    }
    List<GroupCandidate> candidates = new ArrayList<>();
    found.forEach(
        (bits, columns) -> {
          List<String> tables = tablesWith(bits);
          if (tables.size() >= leastTables) {
            candidates.add(new GroupCandidate(columns, tables));
          }
        });
    return candidates;
  }

  /** The columns of the bits, in the order of a set. */
  private Set<Shared> columns(Entry of, BitSet bits) {
    Set<Shared> columns = new LinkedHashSet<>(of.columns());
    columns.removeIf(column -> !bits.get(numbers.get(column)));
    return columns;
  }

  private List<String> tablesWith(BitSet bits) {
    return entries.stream()
        .filter(entry -> contains(entry.bits(), bits))
        .map(Entry::tables)
        .flatMap(Collection::stream)
        .toList();
  }

  private static boolean contains(BitSet all, BitSet some) {
    for (int bit = some.nextSetBit(0); bit >= 0; bit = some.nextSetBit(bit + 1)) {
      if (!all.get(bit)) {
        return false;
      }
    }
    return true;
  }
}
