package io.agor.plan;

import io.agor.dialect.DatabaseVersion;
import io.agor.dialect.Dialect;
import java.util.List;

/**
 * Plans for SQLite 3.37 and later, which adds and drops columns in place but changes none, and for
 * later versions that can more: what ALTER TABLE cannot do on a table with rows becomes a {@link
 * TableRebuild}.
 */
final class SqlitePlanner implements Planner {

  private final SqliteAbilities abilities;

  SqlitePlanner(DatabaseVersion minimumVersion) {
    this.abilities = new SqliteAbilities(minimumVersion);
  }

  @Override
  public Dialect dialect() {
    return Dialect.SQLITE;
  }

  @Override
  public List<Statement> plan(PhysicalStep step) {
    SqliteChanges changes = new SqliteChanges(step, abilities);
    RowValues values = RowValues.of(Dialect.SQLITE, changes.declared());
    return new SqlitePlan(step.before(), changes.renames(), step.after(), changes, values)
        .statements();
  }
}
