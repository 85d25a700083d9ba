package io.agor.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where sqlite-jdbc unpacks SQLite itself before it can load it.
 *
 * <p>By default that is the temporary folder, where a killed build leaves the file for ever, and
 * which some machines mount without the right to execute (<a
 * href="https://github.com/xerial/sqlite-jdbc/blob/master/USAGE.md">sqlite-jdbc: Usage</a>).
 */
public final class SqliteNativeLibrary {

  private static final String PROPERTY = "org.sqlite.tmpdir";

  private SqliteNativeLibrary() {}

  /**
   * Has it unpacked into this folder, unless the user has chosen one with {@code
   * -Dorg.sqlite.tmpdir}. Works until the first connection is opened in this Java process.
   */
  public static void unpackInto(Path folder) {
    if (System.getProperty(PROPERTY) != null) {
      return;
    }
    Path absolute = folder.toAbsolutePath();
    try {
      Files.createDirectories(absolute);
    } catch (IOException e) {
      throw new DatabaseUnavailableException(
          "Cannot make the folder %s for SQLite's library: %s".formatted(absolute, e), e);
    }
    System.setProperty(PROPERTY, absolute.toString());
  }
}
