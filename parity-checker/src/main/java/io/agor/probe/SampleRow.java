package io.agor.probe;

import io.agor.dialect.Quoting;
import io.agor.schema.SqlText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A row to insert.
 *
 * @param values the literals by the column's name, in order; a column that is not named gets its
 *     default
 */
record SampleRow(String table, Map<String, SqlText> values) {

  SampleRow {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  SqlText value(String column) {
    return values.getOrDefault(column, SqlText.of("NULL"));
  }

  SampleRow with(String column, SqlText value) {
    Map<String, SqlText> changed = new LinkedHashMap<>(values);
    changed.put(column, value);
    return new SampleRow(table, changed);
  }

  SampleRow without(String column) {
    Map<String, SqlText> changed = new LinkedHashMap<>(values);
    changed.remove(column);
    return new SampleRow(table, changed);
  }

  SqlText insert() {
    return Sql.each(
        dialect -> {
          Quoting quoting = dialect.quoting();
          String name = quoting.identifier(table);
          if (values.isEmpty()) {
            return "INSERT INTO " + name + " DEFAULT VALUES";
          }
          return values.keySet().stream()
              .map(quoting::identifier)
              .collect(
                  Collectors.joining(
                      ", ",
                      "INSERT INTO " + name + " (",
                      values.values().stream()
                          .map(value -> value.in(dialect.id()))
                          .collect(Collectors.joining(", ", ") VALUES (", ")"))));
        });
  }
}
