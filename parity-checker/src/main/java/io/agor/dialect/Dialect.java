package io.agor.dialect;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A database that a schema is written for. Adding one starts here; the compiler lists what else it
 * needs.
 */
public enum Dialect {
  SQLITE("SQLite") {
    @Override
    public TypeMapping types() {
      return new SqliteTypes();
    }

    @Override
    public Quoting quoting() {
      return new SqliteQuoting();
    }

    @Override
    public DatabaseVersion oldestVersion() {
      return new DatabaseVersion(3, 37, 0);
    }
  },
  POSTGRESQL("PostgreSQL") {
    @Override
    public TypeMapping types() {
      return new PostgresqlTypes();
    }

    @Override
    public Quoting quoting() {
      return new PostgresqlQuoting();
    }

    @Override
    public DatabaseVersion oldestVersion() {
      return new DatabaseVersion(14, 0, 0);
    }
  };

  private final String id;
  private final String displayName;

  Dialect(String displayName) {
    this.id = name().toLowerCase(Locale.ROOT);
    this.displayName = displayName;
  }

  /** The name in schema files, in pom.xml and in folder names: lower case, {@code postgresql}. */
  public String id() {
    return id;
  }

  /** The name as its makers write it, for prose. */
  public String displayName() {
    return displayName;
  }

  /** How this database spells the types of the model. */
  public abstract TypeMapping types();

  /** How this database writes names and strings in SQL. */
  public abstract Quoting quoting();

  /** The oldest version that migrations are written for. */
  public abstract DatabaseVersion oldestVersion();

  /** The dialect of this id, letter for letter. */
  public static Optional<Dialect> of(String id) {
    return Arrays.stream(values()).filter(dialect -> dialect.id().equals(id)).findFirst();
  }
}
