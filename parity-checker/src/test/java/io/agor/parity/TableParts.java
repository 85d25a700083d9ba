package io.agor.parity;

import io.agor.schema.Check;
import io.agor.schema.Column;
import io.agor.schema.ForeignKey;
import io.agor.schema.Index;
import io.agor.schema.PrimaryKey;
import io.agor.schema.Schema;
import io.agor.schema.Table;
import io.agor.schema.Unique;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table of which one part at a time is changed. */
record TableParts(
    List<Column> columns,
    Optional<PrimaryKey> primaryKey,
    List<Unique> uniques,
    List<ForeignKey> foreignKeys,
    List<Check> checks,
    List<Index> indexes) {

  TableParts withColumns(List<Column> other) {
    return new TableParts(
        new ArrayList<>(other), primaryKey, uniques, foreignKeys, checks, indexes);
  }

  TableParts withPrimaryKey(Optional<PrimaryKey> other) {
    return new TableParts(columns, other, uniques, foreignKeys, checks, indexes);
  }

  TableParts withUniques(List<Unique> other) {
    return new TableParts(columns, primaryKey, other, foreignKeys, checks, indexes);
  }

  TableParts withForeignKeys(List<ForeignKey> other) {
    return new TableParts(columns, primaryKey, uniques, other, checks, indexes);
  }

  TableParts withChecks(List<Check> other) {
    return new TableParts(columns, primaryKey, uniques, foreignKeys, other, indexes);
  }

  TableParts withIndexes(List<Index> other) {
    return new TableParts(columns, primaryKey, uniques, foreignKeys, checks, other);
  }

  Table table(String name) {
    return new Table(name, "", columns, primaryKey, uniques, foreignKeys, checks, indexes);
  }

  Schema schema() {
    return new Schema(List.of(table("users")), List.of());
  }
}
