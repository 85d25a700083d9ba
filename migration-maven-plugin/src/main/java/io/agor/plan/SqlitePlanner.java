package io.agor.plan;

import io.agor.schema.Schema;
import java.util.List;

/** Plans for one database. */
final class SqlitePlanner implements Planner {
  @Override
  public List<Statement> plan(Schema from, Schema to) {
    throw new UnsupportedOperationException();
  }
}
