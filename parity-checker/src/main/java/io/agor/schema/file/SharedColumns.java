package io.agor.schema.file;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds which columns sets of columns have in common. There may be thousands of sets and all pairs
 * are looked at, so each column is a bit here, and only a pair that may be the best is looked at
 * closely.
 */
final class SharedColumns {

  /** The better of two groups is greater. */
  private static final Comparator<GroupCandidate> WORTH =
      Comparator.comparing(GroupCandidate::isAudit)
          .thenComparingInt(GroupCandidate::gain)
          .thenComparing(GroupCandidate::names, Comparator.reverseOrder());

  private final int leastColumns;
  private final int leastTables;
  private final Map<Shared, Integer> numbers = new HashMap<>();
  private final List<Integer> uses = new ArrayList<>();
  private final BitSet audit = new BitSet();
  private final List<Entry> entries = new ArrayList<>();

  private record Entry(Set<Shared> columns, BitSet bits, List<String> tables) {}

  /**
   * Nothing yet.
   *
   * @param leastColumns as many columns make a group
   * @param leastTables as many tables must have them
   */
  SharedColumns(int leastColumns, int leastTables) {
    this.leastColumns = leastColumns;
    this.leastTables = leastTables;
  }

  /** Adds the columns that these tables have; each set once. */
  void add(Set<Shared> columns, List<String> tables) {
    BitSet bits = new BitSet();
    for (Shared column : columns) {
      int number = numbers.computeIfAbsent(column, key -> numbers.size());
      bits.set(number);
      if (number == uses.size()) {
        uses.add(0);
        audit.set(number, GroupCandidate.isAuditColumn(column));
      }
      uses.set(number, uses.get(number) + tables.size());
    }
    entries.add(new Entry(columns, bits, tables));
  }

  /** The best of what two sets, or one, have in common, with all tables that have it too. */
  Optional<GroupCandidate> best() {
    Optional<GroupCandidate> best = Optional.empty();
    Set<BitSet> seen = new HashSet<>();
    BitSet common = new BitSet();
    for (int i = 0; i < entries.size(); i++) {
      for (int j = i; j < entries.size(); j++) {
        common.clear();
        common.or(entries.get(i).bits());
        common.and(entries.get(j).bits());
        if (mayBeBetter(common, best) && !seen.contains(common)) {
          seen.add((BitSet) common.clone());
          best = better(best, candidate(entries.get(i), common));
        }
      }
    }
    return best;
  }

  /** Whether a group could be the best, if every table with its rarest column had it. */
  private boolean mayBeBetter(BitSet columns, Optional<GroupCandidate> best) {
    int count = columns.cardinality();
    if (count < leastColumns || best.isEmpty()) {
      return count >= leastColumns;
    }
    boolean isAudit = containsAll(audit, columns);
    if (isAudit != best.get().isAudit()) {
      return isAudit;
    }
    int least = Integer.MAX_VALUE;
    for (int bit = columns.nextSetBit(0); bit >= 0; bit = columns.nextSetBit(bit + 1)) {
      least = Math.min(least, uses.get(bit));
    }
    return GroupCandidate.gain(count, least) >= best.get().gain();
  }

  /** Of two that are worth the same, the first. */
  private Optional<GroupCandidate> better(Optional<GroupCandidate> best, GroupCandidate other) {
    boolean isBetter =
        other.tables().size() >= leastTables
            && (best.isEmpty() || WORTH.compare(other, best.get()) > 0);
    return isBetter ? Optional.of(other) : best;
  }

  /** The columns of the bits, in the order of a set, with their tables. */
  private GroupCandidate candidate(Entry of, BitSet bits) {
    Set<Shared> columns = new LinkedHashSet<>(of.columns());
    columns.removeIf(column -> !bits.get(numbers.get(column)));
    List<String> tables = new ArrayList<>();
    for (Entry entry : entries) {
      if (containsAll(entry.bits(), bits)) {
        tables.addAll(entry.tables());
      }
    }
    return new GroupCandidate(columns, tables);
  }

  private static boolean containsAll(BitSet all, BitSet some) {
    for (int bit = some.nextSetBit(0); bit >= 0; bit = some.nextSetBit(bit + 1)) {
      if (!all.get(bit)) {
        return false;
      }
    }
    return true;
  }
}
