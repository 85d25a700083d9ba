package io.agor.migration;

import io.agor.dialect.Dialect;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

  private static final int PIECE = 65_536;

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
    byte[] bytes = text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  /** That of a file as it lies there, whatever its bytes. */
  static String ofBytes(Path file) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream content = Files.newInputStream(file)) {
      byte[] piece = new byte[PIECE];
      for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
        digest.update(piece, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
