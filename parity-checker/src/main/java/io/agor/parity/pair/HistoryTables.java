package io.agor.parity.pair;

import java.util.Set;

/** The tables in which migration tools remember what they have run. */
public final class HistoryTables {

  /** The tables' usual names. */
  public static final Set<String> NAMES =
      Set.of(
          "flyway_schema_history",
          "schema_version",
          "goose_db_version",
          "schema_migrations",
          "ar_internal_metadata",
          "__drizzle_migrations",
          "_prisma_migrations",
          "DATABASECHANGELOG",
          "DATABASECHANGELOGLOCK",
          "databasechangelog",
          "databasechangeloglock",
          "alembic_version",
          "django_migrations",
          "knex_migrations",
          "knex_migrations_lock",
          "_sqlx_migrations",
          "__diesel_schema_migrations",
          "SequelizeMeta",
          "__EFMigrationsHistory",
          "gorp_migrations");

  private HistoryTables() {}
}
