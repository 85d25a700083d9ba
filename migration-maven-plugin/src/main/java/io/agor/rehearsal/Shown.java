package io.agor.rehearsal;

import io.agor.rehearsal.data.Cell;
import io.agor.rehearsal.data.Meaning;
import io.agor.rehearsal.data.Row;
import io.agor.schema.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Values and keys as a person can read them, on one line. */
final class Shown {

  private static final int LONGEST = 40;
  private static final int COLUMNS_OF_ROWS_WITHOUT_KEY = 3;

  private Shown() {}

  static String value(Optional<String> meaning) {
    return meaning.map(Shown::quoted).orElse("NULL");
  }

  static String cell(Cell cell) {
    return cell.isNull() ? "NULL" : quoted(cell.text()) + " (" + cell.storage() + ")";
  }

  /** A row that should be there, by its key. */
  static String key(Table table, ExpectedRow row) {
    Map<String, Optional<String>> values = new LinkedHashMap<>();
    keyColumns(table).forEach(name -> values.put(name, row.cells().get(name).meaning()));
    return key(values);
  }

  /** A row that is there, by its key. */
  static String key(Table table, Row row) {
    Map<String, Optional<String>> values = new LinkedHashMap<>();
    keyColumns(table)
        .forEach(
            name ->
                values.put(
                    name, Meaning.of(table.column(name).orElseThrow().type(), row.cell(name))));
    return key(values);
  }

  private static List<String> keyColumns(Table table) {
    return table
        .primaryKey()
        .map(key -> key.columns())
        .orElseGet(() -> table.columnNames().stream().limit(COLUMNS_OF_ROWS_WITHOUT_KEY).toList());
  }

  private static String key(Map<String, Optional<String>> values) {
    return values.entrySet().stream()
        .map(entry -> entry.getKey() + " " + value(entry.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String quoted(String text) {
    String line =
        text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t");
    int length = line.codePointCount(0, line.length());
    String shown =
        length <= LONGEST
            ? "'" + line + "'"
            : "'"
                + line.substring(0, line.offsetByCodePoints(0, LONGEST))
                + "...' ("
                + text.codePointCount(0, text.length())
                + " characters)";
    return shown;
  }
}
