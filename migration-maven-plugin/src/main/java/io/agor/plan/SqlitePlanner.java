package io.agor.plan;

import io.agor.dialect.Dialect;
import io.agor.dialect.PhysicalSchema;
import io.agor.schema.Intents;
import io.agor.schema.Schema;
import java.util.List;

/**
 * Plans for SQLite 3.37 and later, which adds and drops columns in place but changes none: what
 * ALTER TABLE cannot do on a table with rows becomes a {@link TableRebuild}.
 */
final class SqlitePlanner implements Planner {

  @Override
  public List<Statement> plan(Schema from, Schema to, Intents intents) {
    Schema before = PhysicalSchema.of(Dialect.SQLITE, from);
    Schema after = PhysicalSchema.of(Dialect.SQLITE, to);
    RenameSteps renames = RenameSteps.between(Dialect.SQLITE, before, after, intents);
    RowValues values = RowValues.of(Dialect.SQLITE, from, to, renames, intents);
    return new SqlitePlan(before, renames, after, values, intents.fastRebuilds()).statements();
  }
}
