package io.agor.schema.file;

import java.util.List;
import java.util.Optional;

/** A table as it is written; the columns of its groups and the keys inside columns are in. */
record TableDraft(
    Located<String> name,
    String comment,
    Optional<Located<String>> renamedFrom,
    boolean rebuildsFast,
    List<ColumnDraft> columns,
    Optional<KeyDraft> primaryKey,
    List<KeyDraft> uniques,
    List<ForeignKeyDraft> foreignKeys,
    List<CheckDraft> checks,
    List<IndexDraft> indexes) {

  Optional<ColumnDraft> column(String columnName) {
    for (ColumnDraft column : columns) {
      if (column.name().value().equals(columnName)) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }

  List<String> columnNames() {
    return columns.stream().map(column -> column.name().value()).toList();
  }

  boolean inPrimaryKey(String columnName) {
    return primaryKey.isPresent() && primaryKey.get().has(columnName);
  }
}
