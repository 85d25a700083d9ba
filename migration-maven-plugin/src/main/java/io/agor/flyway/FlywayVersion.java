package io.agor.flyway;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The version of a migration as Flyway understands it: parts with a point or an underscore between
 * them, each compared as a number, and a part that is missing is 0 (<a
 * href="https://documentation.red-gate.com/flyway/flyway-concepts/migrations/versioned-migrations">Versioned
 * migrations</a>). So 1.10 comes after 1.9, and 1, 1.0 and 01_0 are one version.
 *
 * @param parts at least one, none of them negative; the last of several is not 0
 */
public record FlywayVersion(List<BigInteger> parts) implements Comparable<FlywayVersion> {

  private static final Pattern TEXT = Pattern.compile("\\d+(?:[._]\\d+)*");

  private static final Pattern SEPARATOR = Pattern.compile("[._]");

  /** Leaves out what says nothing. */
  public FlywayVersion {
    if (parts.isEmpty() || parts.stream().anyMatch(part -> part.signum() < 0)) {
      throw new IllegalArgumentException("a version has a part, and none below 0: " + parts);
    }
    int size = parts.size();
    while (size > 1 && parts.get(size - 1).signum() == 0) {
      size--;
    }
    parts = List.copyOf(parts.subList(0, size));
  }

  /** A version of one part. */
  public static FlywayVersion of(long number) {
    return new FlywayVersion(List.of(BigInteger.valueOf(number)));
  }

  /** The version that a text is, {@code 1.2} or {@code 1_2}; empty if it is none. */
  public static Optional<FlywayVersion> parse(String text) {
    if (!TEXT.matcher(text).matches()) {
      return Optional.empty();
    }
    List<BigInteger> parts = new ArrayList<>();
    for (String part : SEPARATOR.split(text, -1)) {
      parts.add(new BigInteger(part));
    }
    return Optional.of(new FlywayVersion(parts));
  }

  /** The first part: 8 of 8.3. */
  public BigInteger whole() {
    return parts.get(0);
  }

  /** Whether there is no other part than the first. */
  public boolean isWhole() {
    return parts.size() == 1;
  }

  @Override
  public int compareTo(FlywayVersion other) {
    for (int i = 0; i < Math.max(parts.size(), other.parts.size()); i++) {
      int order = part(i).compareTo(other.part(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private BigInteger part(int place) {
    return place < parts.size() ? parts.get(place) : BigInteger.ZERO;
  }

  /** {@code 8.3}, which Flyway understands too. */
  @Override
  public String toString() {
    return parts.stream().map(BigInteger::toString).collect(Collectors.joining("."));
  }
}
