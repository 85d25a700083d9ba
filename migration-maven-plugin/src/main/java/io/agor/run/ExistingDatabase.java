package io.agor.run;

import io.agor.dialect.Dialect;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** A database of the user's that is only read; closing this leaves it alone. */
public final class ExistingDatabase implements TestDatabase {

  private static final String SQLITE_PREFIX = "jdbc:sqlite:";

  private final Dialect dialect;
  private final DataSource dataSource;
  private final String description;

  private ExistingDatabase(Dialect dialect, DataSource dataSource, String description) {
    this.dialect = dialect;
    this.dataSource = dataSource;
    this.description = description;
  }

  /**
   * A SQLite file.
   *
   * @param url as {@code jdbc:sqlite:data/app.sqlite}; a relative path begins in {@code folder}
   * @throws DatabaseUnavailableException if there is no such file
   */
  public static ExistingDatabase sqlite(String url, Path folder) {
    Path file = folder.resolve(url.substring(SQLITE_PREFIX.length())).toAbsolutePath();
    if (!Files.isRegularFile(file)) {
      throw new DatabaseUnavailableException(
          "There is no SQLite file " + file + ". Mend the <url> of sqlite.");
    }
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl(SQLITE_PREFIX + file);
    return new ExistingDatabase(Dialect.SQLITE, source, "SQLite file " + file);
  }

  /** A PostgreSQL database. */
  public static ExistingDatabase postgresql(PostgresqlAccess access) {
    PGSimpleDataSource source = access.dataSource();
    source.setReadOnly(true);
    return new ExistingDatabase(Dialect.POSTGRESQL, source, access.describe());
  }

  @Override
  public Dialect dialect() {
    return dialect;
  }

  @Override
  public DataSource dataSource() {
    return dataSource;
  }

  @Override
  public String describe() {
    return description;
  }

  @Override
  public TestDatabase another(String name) {
    throw new DatabaseUnavailableException(
        "No database is made beside %s: it is only read.".formatted(description));
  }

  @Override
  public void close() {
    // it is the user's
  }
}
