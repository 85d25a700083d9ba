package io.agor.migration;

import io.agor.dialect.Dialect;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;

/**
 * SHA-256 of a text as it is on a checkout with LF line ends, so that a checkout with CRLF has the
 * same.
 */
final class Checksum {

  private Checksum() {}

  /** Over a migration and, by the cumulative checksums of its parents, all before it. */
  static String cumulative(List<String> parents, SortedMap<Dialect, String> files) {
    StringBuilder chain = new StringBuilder();
    parents.forEach(chain::append);
    files.forEach(
        (dialect, checksum) ->
            chain.append('\n').append(dialect.id()).append(' ').append(checksum));
    return of(chain.toString());
  }

  /** 64 lower-case hexadecimal digits. */
  static String of(String text) {
    try {
      byte[] bytes = text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
