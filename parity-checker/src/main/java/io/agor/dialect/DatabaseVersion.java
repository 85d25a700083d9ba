package io.agor.dialect;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of a database, such as 3.37, 3.54.1 or 14. Parts that are left out are 0.
 *
 * @param major its first number, 0 or more
 * @param minor its second number, 0 or more
 * @param patch its third number, 0 or more
 */
public record DatabaseVersion(int major, int minor, int patch)
    implements Comparable<DatabaseVersion> {

  private static final Pattern WRITTEN =
      Pattern.compile("(\\d{1,4})(?:\\.(\\d{1,4}))?(?:\\.(\\d{1,4}))?");

  private static final Comparator<DatabaseVersion> ORDER =
      Comparator.comparingInt(DatabaseVersion::major)
          .thenComparingInt(DatabaseVersion::minor)
          .thenComparingInt(DatabaseVersion::patch);

  /**
   * The version that a text names: one to three numbers with dots between them; empty for another
   * text.
   */
  public static Optional<DatabaseVersion> of(String text) {
    Matcher numbers = WRITTEN.matcher(text);
    return numbers.matches()
        ? Optional.of(
            new DatabaseVersion(number(numbers, 1), number(numbers, 2), number(numbers, 3)))
        : Optional.empty();
  }

  private static int number(Matcher numbers, int group) {
    String digits = numbers.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /** Whether this version is another one, or younger. */
  public boolean isAtLeast(DatabaseVersion other) {
    return compareTo(other) >= 0;
  }

  @Override
  public int compareTo(DatabaseVersion other) {
    return ORDER.compare(this, other);
  }

  /** As its makers write it, without zeros at the end: {@code 3.37}, {@code 14}. */
  @Override
  public String toString() {
    return major + (minor == 0 && patch == 0 ? "" : "." + minor) + (patch == 0 ? "" : "." + patch);
  }
}
