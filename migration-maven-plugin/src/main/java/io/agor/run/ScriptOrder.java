package io.agor.run;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The order of numbered files: by the numbers that a name begins with ({@code V1.10__x.sql}, {@code
 * 00007_x.sql}), then by name. Flyway's repeatable migrations ({@code R__x.sql}) come last, as
 * Flyway has it.
 */
final class ScriptOrder implements Comparator<Path> {

  private static final Pattern VERSION =
      Pattern.compile("(?i)[VB]?(\\d+(?:[._]\\d+)*)(?:__|[_.-]|$).*");

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private final Path root;

  ScriptOrder(Path root) {
    this.root = root;
  }

  @Override
  public int compare(Path one, Path other) {
    int repeatable = Boolean.compare(isRepeatable(one), isRepeatable(other));
    if (repeatable != 0) {
      return repeatable;
    }
    int version = compare(version(one), version(other));
    return version == 0 ? below(root, one).compareTo(below(root, other)) : version;
  }

  /** The path of a file below a folder, with {@code /} on every system. */
  static String below(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private static boolean isRepeatable(Path file) {
    return String.valueOf(file.getFileName()).toUpperCase(Locale.ROOT).startsWith("R__");
  }

  /** The numbers in front; a name without any has none and comes first. */
  private List<BigInteger> version(Path file) {
    String name = below(root, file);
    var version = VERSION.matcher(name.substring(Math.max(0, name.lastIndexOf('/') + 1)));
    var folder = VERSION.matcher(name);
    List<BigInteger> numbers = new ArrayList<>();
    if (folder.matches() || version.matches()) {
      String text = folder.matches() ? folder.group(1) : version.group(1);
      NUMBER
          .matcher(text)
          .results()
          .map(MatchResult::group)
          .map(BigInteger::new)
          .forEach(numbers::add);
    }
    return numbers;
  }

  private static int compare(List<BigInteger> one, List<BigInteger> other) {
    for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
      BigInteger left = i < one.size() ? one.get(i) : BigInteger.valueOf(-1);
      BigInteger right = i < other.size() ? other.get(i) : BigInteger.valueOf(-1);
      int order = left.compareTo(right);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
