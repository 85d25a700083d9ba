package io.agor.rehearsal.fill;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A row by what its values mean, whatever the database.
 *
 * @param values by the column; empty for NULL
 */
record LogicalRow(Map<String, Optional<String>> values) {

  LogicalRow {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  Optional<String> get(String column) {
    return values.getOrDefault(column, Optional.empty());
  }

  LogicalRow with(String column, Optional<String> value) {
    Map<String, Optional<String>> copy = new LinkedHashMap<>(values);
    copy.put(column, value);
    return new LogicalRow(copy);
  }
}
