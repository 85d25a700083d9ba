package io.agor.plan;

import io.agor.dialect.DatabaseVersion;
import io.agor.dialect.Dialect;
import io.agor.dialect.PhysicalSchema;
import io.agor.schema.Intents;
import io.agor.schema.Schema;
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
  public List<Statement> plan(Schema from, Schema to, Intents intents) {
    Schema before = PhysicalSchema.of(Dialect.SQLITE, from);
    Schema after = PhysicalSchema.of(Dialect.SQLITE, to);
    RenameSteps renames = RenameSteps.between(Dialect.SQLITE, before, after, intents);
    DeclaredValues declared = DeclaredValues.of(Dialect.SQLITE, from, to, renames, intents);
    RowValues values = RowValues.of(Dialect.SQLITE, declared);
    SqliteChanges changes =
        new SqliteChanges(renames, after, declared, abilities, intents.fastRebuilds());
    return new SqlitePlan(before, renames, after, changes, values).statements();
  }
}
