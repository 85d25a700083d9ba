package io.agor.schema.file;

import java.util.List;

/** A primary key or a unique constraint as it is written. */
record KeyDraft(Located<String> name, List<Located<String>> columns) {

  List<String> columnNames() {
    return columns.stream().map(Located::value).toList();
  }
}
