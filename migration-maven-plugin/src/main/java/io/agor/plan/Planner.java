package io.agor.plan;

import io.agor.dialect.DatabaseVersion;
import io.agor.dialect.Dialect;
import io.agor.schema.Intents;
import io.agor.schema.Schema;
import java.util.List;

/** Plans the way from one schema to another in one database. */
public interface Planner {

  /**
   * The statements, in the order to run them, that make a database of schema {@code from} into one
   * of schema {@code to} and keep every row; none if the two are physically the same. Both are
   * logical schemas.
   *
   * @param intents what is renamed on the way, and what the rows that are there get
   * @throws PlanException if rows that are there need a value or a conversion that nothing names
   */
  default List<Statement> plan(Schema from, Schema to, Intents intents) {
    return plan(PhysicalStep.of(dialect(), new SchemaStep(from, to, intents)));
  }

  /**
   * The same for a step that is known in the planner's database.
   *
   * @throws PlanException as {@link #plan(Schema, Schema, Intents)} does
   */
  List<Statement> plan(PhysicalStep step);

  /** The database that is planned for. */
  Dialect dialect();

  /** The plan where the schemas say all. */
  default List<Statement> plan(Schema from, Schema to) {
    return plan(from, to, Intents.NONE);
  }

  /** The planner of a dialect, for the oldest version that there are migrations for. */
  static Planner of(Dialect dialect) {
    return of(dialect, dialect.oldestVersion());
  }

  /** The planner of a dialect, for this version of the database and later ones. */
  static Planner of(Dialect dialect, DatabaseVersion minimumVersion) {
    return switch (dialect) {
      case SQLITE -> new SqlitePlanner(minimumVersion);
      case POSTGRESQL -> new PostgresqlPlanner(minimumVersion);
    };
  }
}
