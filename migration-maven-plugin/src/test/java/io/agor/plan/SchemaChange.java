package io.agor.plan;

import io.agor.schema.ColumnName;
import io.agor.schema.Intents;
import io.agor.schema.Schema;
import io.agor.schema.file.SchemaFile;
import java.util.Optional;

/** A schema before and after a change, with what its author says of the way. */
record SchemaChange(Schema before, Schema after, Intents intents) {

  /** The name before the change of a table that is there after it. */
  Optional<String> tableBefore(String table) {
    String renamed = intents.renamedTables().get(table);
    if (renamed != null) {
      return Optional.of(renamed);
    }
    return intents.renamedTables().containsValue(table)
        ? Optional.empty()
        : before.table(table).map(found -> table);
  }

  /** The name before the change of a column of a table that is there before and after it. */
  Optional<String> columnBefore(ColumnName column) {
    String renamed = intents.renamedColumns().get(column);
    if (renamed != null) {
      return Optional.of(renamed);
    }
    boolean givenUp =
        intents.renamedColumns().entrySet().stream()
            .anyMatch(
                entry ->
                    entry.getKey().table().equals(column.table())
                        && entry.getValue().equals(column.column()));
    return givenUp
        ? Optional.empty()
        : tableBefore(column.table())
            .flatMap(before::table)
            .flatMap(table -> table.column(column.column()))
            .map(found -> column.column());
  }

  /** The change as two schema files, for a person who wants to write a story of it. */
  @Override
  public String toString() {
    return "before:\n"
        + SchemaFile.write(before)
        + "after:\n"
        + SchemaFile.write(after)
        + "intents: "
        + intents;
  }
}
