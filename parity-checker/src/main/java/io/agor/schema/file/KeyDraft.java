package io.agor.schema.file;

import java.util.List;

/** A primary key or a unique constraint as it is written. */
record KeyDraft(Located<String> name, List<Located<String>> columns) {

  List<String> columnNames() {
    return Located.values(columns);
  }

  /** Whether a column is one of the key. */
  boolean has(String columnName) {
    for (Located<String> column : columns) {
      if (column.value().equals(columnName)) {
        return true;
      }
    }
    return false;
  }
}
