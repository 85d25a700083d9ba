package io.agor.rehearsal;

import io.agor.dialect.Dialect;
import io.agor.run.Migrations;
import io.agor.run.TestDatabase;
import io.agor.schema.Schema;
import java.util.Optional;

/**
 * A database to rehearse beside.
 *
 * @param fresh a database on which every migration has run without rows; others are made beside it
 * @param actual what was read back from it; empty if a migration failed there
 * @param migrations its migrations
 * @param shownMigrations their folder, as a person would name it
 */
public record Side(
    TestDatabase fresh, Optional<Schema> actual, Migrations migrations, String shownMigrations) {

  /** The dialect of the database. */
  public Dialect dialect() {
    return fresh.dialect();
  }
}
