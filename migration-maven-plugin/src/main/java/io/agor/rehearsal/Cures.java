package io.agor.rehearsal;

/** What to do about each kind of finding. */
final class Cures {

  private Cures() {}

  static String of(RehearsalCode code) {
    return switch (code) {
      case ROWS_LOST ->
          "Mend the migration's SQL. On SQLite, DROP TABLE deletes the rows that reference the table;"
              + " the form that mvn agor:generate writes keeps them under every runner.";
      case ROWS_UNEXPECTED ->
          "Take the insertion out of the migration's SQL, or move it to a migration by hand"
              + " (mvn agor:generate -Dagor.custom).";
      case VALUE_CHANGED, VALUE_LOST, STORAGE_CHANGED ->
          "Mend the migration's SQL so that the value stays. If it should change, say how with"
              + " using or backfill in the schema file, or do it in a migration by hand.";
      case COUNTER_FELL ->
          "Set the counter in the migration's SQL: on SQLite in sqlite_sequence, on PostgreSQL with"
              + " setval.";
      case REFERENCE_BROKEN ->
          "Mend the migration's SQL so that it deletes, moves or guards the rows that reference"
              + " what goes.";
      case DATABASES_DIFFER -> "Make the SQL of both databases give the same value.";
      case STOPS_ON_ONE_SIDE ->
          "Make the migration stop, or run, everywhere: guard the rows that one database refuses.";
      case STOP_LEFT_TRACES ->
          "Make the migration all or nothing: on SQLite put SAVEPOINT and RELEASE around it, on"
              + " PostgreSQL leave out what cannot run in a transaction.";
      case SCHEMA_DIFFERS -> "Make the migration's SQL the same whatever the runner and the rows.";
      case UPGRADE_DIFFERS ->
          "Look for what the migration's SQL makes dependent on the rows that are there.";
      case CHANGED_BY_HAND -> "Nothing, if that is what the migration is for.";
    };
  }
}
