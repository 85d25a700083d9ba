package io.agor.migration;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files that Flyway ran before there was a baseline. Their versions may have parts, {@code
 * V1.1__name.sql} (<a
 * href="https://documentation.red-gate.com/fd/versioned-migrations-273973333.html">Versioned
 * migrations</a>), and repeatable ones, {@code R__name.sql}, have run last.
 */
record AdoptedFiles(Path folder) {

  private static final Pattern VERSIONED = Pattern.compile("V(\\d+(?:[._]\\d+)*)__.*\\.sql");

  /**
   * In the order in which a database has run them.
   *
   * @param version the baseline's; later files are left out
   */
  List<Path> upTo(int version) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    BigInteger next = BigInteger.valueOf(version + 1L);
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.list(folder)) {
      all.filter(file -> !parts(file).isEmpty() && parts(file).get(0).compareTo(next) < 0)
          .sorted(
              Comparator.comparing(AdoptedFiles::parts, AdoptedFiles::compare)
                  .thenComparing(FileOrder.BY_NAME))
          .forEach(files::add);
    }
    files.addAll(new RepeatableFiles(folder).files());
    return files;
  }

  private static List<BigInteger> parts(Path file) {
    Matcher matcher = VERSIONED.matcher(String.valueOf(file.getFileName()));
    List<BigInteger> parts = new ArrayList<>();
    if (matcher.matches()) {
      for (String part : matcher.group(1).split("[._]", -1)) {
        parts.add(new BigInteger(part));
      }
    }
    return parts;
  }

  private static int compare(List<BigInteger> one, List<BigInteger> other) {
    for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
      int order = part(one, i).compareTo(part(other, i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /** To Flyway 1 and 1.0 are one version. */
  private static BigInteger part(List<BigInteger> parts, int place) {
    return place < parts.size() ? parts.get(place) : BigInteger.ZERO;
  }
}
