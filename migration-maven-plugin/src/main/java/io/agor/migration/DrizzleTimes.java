package io.agor.migration;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The times, in milliseconds, that Drizzle's journal gives to migrations. They are counted by the
 * number of the migration; no clock is read. Drizzle runs what is later than the latest that a
 * database has.
 */
final class DrizzleTimes {

  /** Later than anything a clock has given: 2100-01-01T00:00:00Z. */
  private static final long EPOCH = 4_102_444_800_000L;

  /** The largest whole number of JavaScript. */
  private static final long LATEST = 9_007_199_254_740_991L;

  private static final Pattern ENTRY =
      Pattern.compile("\"when\"\\s*:\\s*(\\d{1,18})\\s*,\\s*\"tag\"\\s*:\\s*\"([^\"]*)\"");

  private DrizzleTimes() {}

  /**
   * The time of each file. Those of V8 and V8.3 would be the same by their number, so the last has
   * it, and each before it one that is earlier.
   *
   * @param files in the order of their versions
   */
  static SortedMap<Path, Long> of(List<Path> files) {
    SortedMap<Path, Long> times = new TreeMap<>();
    long next = LATEST;
    for (int i = files.size() - 1; i >= 0; i--) {
      BigInteger counted = SqlFolder.version(files.get(i)).whole().add(BigInteger.valueOf(EPOCH));
      next = counted.min(BigInteger.valueOf(next - 1)).longValueExact();
      times.put(files.get(i), next);
    }
    return times;
  }

  /** The times in a journal, by the names of the files without their ending. */
  static Map<String, Long> in(String journal) {
    Map<String, Long> times = new HashMap<>();
    ENTRY
        .matcher(journal)
        .results()
        .forEach(entry -> times.put(entry.group(2), Long.parseLong(entry.group(1))));
    return times;
  }
}
