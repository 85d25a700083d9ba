package io.agor.rehearsal.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A row of a live table.
 *
 * @param locator what the database finds it by until it changes: SQLite's rowid, PostgreSQL's ctid
 * @param cells by the names of the columns
 */
public record Row(String locator, Map<String, Cell> cells) {

  /** Copies, in order. */
  public Row {
    cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
  }

  /** The cell of a column that was read. */
  public Cell cell(String column) {
    return cells.get(column);
  }
}
