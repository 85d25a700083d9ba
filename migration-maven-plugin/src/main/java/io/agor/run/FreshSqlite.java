package io.agor.run;

import io.agor.dialect.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** A SQLite database in a new file. The file stays when it is closed, to be looked into. */
public final class FreshSqlite implements TestDatabase {

  private static final int BUSY_TIMEOUT_MILLIS = 30_000;

  /** The file, and those that SQLite keeps beside it while it is in use. */
  private static final List<String> ENDINGS = List.of("", "-journal", "-wal", "-shm");

  private final Path file;
  private final SQLiteDataSource dataSource;

  private FreshSqlite(Path file, SQLiteConfig config) {
    this.file = file;
    // A migration reads before it writes; it must hold the write lock from the start, or another
    // writer makes it fail (https://www.sqlite.org/lang_transaction.html#immediate).
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
    // The file is made anew for each run, so it need not survive a power cut.
    config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
    this.dataSource = new SQLiteDataSource(config);
    dataSource.setUrl("jdbc:sqlite:" + file);
  }

  /**
   * Deletes the file if it is there; SQLite makes it anew with the first connection.
   *
   * <p>Connections leave foreign keys as the driver does, off. Call {@link
   * SqliteNativeLibrary#unpackInto} before the first of them.
   *
   * @throws DatabaseUnavailableException if the file cannot be deleted or its folder not be made
   */
  public static FreshSqlite create(Path file) {
    Path absolute = file.toAbsolutePath();
    try {
      Files.createDirectories(absolute.getParent());
      for (String ending : ENDINGS) {
        Files.deleteIfExists(absolute.resolveSibling(absolute.getFileName() + ending));
      }
    } catch (IOException e) {
      throw new DatabaseUnavailableException(
          "Cannot make a new SQLite database in %s: %s".formatted(absolute, e), e);
    }
    return new FreshSqlite(absolute, new SQLiteConfig());
  }

  /** The same database, with foreign keys enforced on each connection. */
  public FreshSqlite enforcingForeignKeys() {
    SQLiteConfig config = new SQLiteConfig();
    config.enforceForeignKeys(true);
    return new FreshSqlite(file, config);
  }

  @Override
  public FreshSqlite another(String name) {
    return create(file.resolveSibling(name + ".sqlite"));
  }

  /**
   * A copy of this database in another file beside it; nobody may have it open for writing.
   *
   * @throws DatabaseUnavailableException if the file cannot be copied
   */
  public FreshSqlite copy(String name) {
    FreshSqlite copy = another(name);
    try {
      Files.copy(file, copy.file);
      return copy;
    } catch (IOException e) {
      throw new DatabaseUnavailableException(
          "Cannot copy the SQLite database %s to %s: %s".formatted(file, copy.file, e), e);
    }
  }

  @Override
  public Dialect dialect() {
    return Dialect.SQLITE;
  }

  @Override
  public DataSource dataSource() {
    return dataSource;
  }

  @Override
  public String describe() {
    return "SQLite file " + file;
  }

  @Override
  public void close() {
    // Each connection is its user's to close, and the file is kept.
  }
}
