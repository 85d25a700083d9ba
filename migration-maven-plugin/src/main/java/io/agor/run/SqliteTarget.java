package io.agor.run;

import io.agor.dialect.Dialect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * A SQLite file of the user's. Its connections leave foreign keys off, as some migrations need, and
 * wait for other writers.
 *
 * @param file which need not be there yet
 * @param options of the URL, with the question mark before them; empty for none
 * @param mode what is to be done with it
 */
public record SqliteTarget(Path file, String options, Mode mode) implements TargetDatabase {

  private static final String PREFIX = "jdbc:sqlite:";
  private static final int BUSY_TIMEOUT_MILLIS = 30_000;

  /** What is to be done with the file. */
  public enum Mode {
    /** It may be changed, and is made if it is not there. */
    WRITE,
    /** It is only looked at, and not made. */
    LOOK
  }

  /**
   * The file that a URL names.
   *
   * @param folder that a relative path is relative to
   * @throws DatabaseUnavailableException if the URL names no file
   */
  public static SqliteTarget of(String url, Path folder, Mode mode) {
    String rest = url.startsWith(PREFIX) ? url.substring(PREFIX.length()) : "";
    int question = rest.indexOf('?');
    String name = question < 0 ? rest : rest.substring(0, question);
    if (name.isEmpty() || name.startsWith(":") || name.startsWith("file:")) {
      throw new DatabaseUnavailableException(
          "<url>%s</url> names no SQLite file. Write <url>jdbc:sqlite:app.db</url>, with the path of your file."
              .formatted(MaskedText.of(url)));
    }
    return new SqliteTarget(
        folder.resolve(name).normalize(), question < 0 ? "" : rest.substring(question), mode);
  }

  @Override
  public Dialect dialect() {
    return Dialect.SQLITE;
  }

  @Override
  public DataSource dataSource() {
    SQLiteConfig config = new SQLiteConfig();
    // A migration reads before it writes; it must hold the write lock from the start, or another
    // writer makes it fail (https://www.sqlite.org/lang_transaction.html#immediate).
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
    SQLiteDataSource source = new SQLiteDataSource(config);
    boolean isMissing = mode == Mode.LOOK && Files.notExists(file);
    source.setUrl(PREFIX + (isMissing ? ":memory:" : file + options));
    return source;
  }

  @Override
  public String describe() {
    return "SQLite file " + file;
  }

  @Override
  public DatabaseUnavailableException failure(SQLException cause) {
    return new DatabaseUnavailableException(
        "Cannot open %s: %s. Check the path in <url>, and that its folder is there."
            .formatted(describe(), MaskedText.of(String.valueOf(cause.getMessage()))),
        cause);
  }
}
