package io.agor.schema.file;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody who mistyped a word probably meant. */
final class Suggestion {

  private Suggestion() {}

  /**
   * The known word nearest to the one written, if it is near: at most a third of its letters may be
   * wrong. Case does not count; of two equally near words the first wins.
   */
  static Optional<String> nearest(String written, Collection<String> known) {
    String word = written.toLowerCase(Locale.ROOT);
    Optional<String> nearest = Optional.empty();
    int least = Integer.MAX_VALUE;
    for (String candidate : known) {
      int distance = distance(word, candidate.toLowerCase(Locale.ROOT));
      int limit = limit(Math.max(word.length(), candidate.length()));
      if (distance <= limit && distance < least) {
        least = distance;
        nearest = Optional.of(candidate);
      }
    }
    return nearest;
  }

  /** Words of one or two letters are not alike. */
  private static int limit(int length) {
    return length < 3 ? 0 : Math.max(1, length / 3);
  }

  /** The end of a message: {@code "; did you mean 'x'?"}, or the words that are known. */
  static String ending(String written, String knownAre, Collection<String> known) {
    return nearest(written, known)
        .map(word -> "; did you mean '" + word + "'?")
        .orElseGet(() -> known.isEmpty() ? "" : "; " + knownAre + ": " + String.join(", ", known));
  }

  /** The end of a message: {@code "; did you mean 'x'?"}, or nothing. */
  static String ending(String written, Collection<String> known) {
    return nearest(written, known).map(word -> "; did you mean '" + word + "'?").orElse("");
  }

  /** Insertions, deletions, replacements and swaps of neighbours that make one word the other. */
  private static int distance(String from, String to) {
    int[][] table = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        table[i][j] = i == 0 || j == 0 ? i + j : step(table, from, to, i, j);
      }
    }
    return table[from.length()][to.length()];
  }

  private static int step(int[][] table, String from, String to, int i, int j) {
    char last = from.charAt(i - 1);
    char wanted = to.charAt(j - 1);
    int best = table[i - 1][j - 1] + (last == wanted ? 0 : 1);
    best = Math.min(best, 1 + Math.min(table[i - 1][j], table[i][j - 1]));
    if (i > 1 && j > 1 && last == to.charAt(j - 2) && from.charAt(i - 2) == wanted) {
      best = Math.min(best, table[i - 2][j - 2] + 1);
    }
    return best;
  }
}
