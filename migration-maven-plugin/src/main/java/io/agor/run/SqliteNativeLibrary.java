package io.agor.run;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sqlite.SQLiteJDBCLoader;

/**
 * SQLite itself, which sqlite-jdbc unpacks into a folder before it can load it.
 *
 * <p>By default that is the temporary folder, where a killed build leaves the file for ever, and
 * which some machines mount without the right to execute (<a
 * href="https://github.com/xerial/sqlite-jdbc/blob/master/USAGE.md">sqlite-jdbc: Usage</a>).
 */
public final class SqliteNativeLibrary {

  private static final String PROPERTY = "org.sqlite.tmpdir";

  private SqliteNativeLibrary() {}

  /**
   * Loads it by way of this folder, unless it is loaded already, or the user has chosen a folder
   * with {@code -Dorg.sqlite.tmpdir}. Neither the folder nor the property stays: the Java process
   * may live on, as that of an IDE does, and then work for another project. (Windows keeps a
   * library that is in use; it goes with the folder.)
   *
   * @throws DatabaseUnavailableException if the folder cannot be made
   */
  public static void unpackInto(Path folder) {
    // Other plugins in this process may use the same property.
    synchronized (Runtime.getRuntime()) {
      if (System.getProperty(PROPERTY) != null) {
        return;
      }
      Path absolute = folder.toAbsolutePath();
      try {
        Files.createDirectories(absolute);
        System.setProperty(PROPERTY, absolute.toString());
        SQLiteJDBCLoader.initialize();
        delete(absolute);
      } catch (Exception e) {
        throw new DatabaseUnavailableException(
            "Cannot load SQLite's library by way of the folder %s: %s".formatted(absolute, e), e);
      } finally {
        System.clearProperty(PROPERTY);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "sqlite-*")) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
      Files.delete(folder);
    } catch (FileSystemException inUse) {
      // It is a few files in a folder that is deleted sooner or later.
      folder.toFile().deleteOnExit();
    }
  }
}
