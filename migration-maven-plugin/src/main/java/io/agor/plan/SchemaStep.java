package io.agor.plan;

import io.agor.schema.Intents;
import io.agor.schema.Schema;
import io.agor.schema.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * The way that one migration goes. A table that is alike on both sides is one object, so that
 * whoever compares it later is done at once.
 *
 * @param before the logical schema that it begins with
 * @param after the logical schema that it leads to
 * @param intents what its author says about the way
 */
public record SchemaStep(Schema before, Schema after, Intents intents) {

  /** Lets both schemas share the tables that do not change. */
  public SchemaStep {
    after = sharing(before, after);
  }

  private static Schema sharing(Schema before, Schema after) {
    if (before.tables().isEmpty()) {
      return after;
    }
    List<Table> tables = new ArrayList<>();
    for (Table table : after.tables()) {
      tables.add(before.table(table.name()).filter(table::equals).orElse(table));
    }
    return new Schema(tables, after.views(), after.strictness());
  }
}
