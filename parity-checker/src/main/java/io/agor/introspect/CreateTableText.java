package io.agor.introspect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What only the text of a SQLite table tells, in the order of declaration.
 *
 * @param columns by name, letter for letter
 */
record CreateTableText(
    Map<String, ColumnText> columns,
    List<CheckText> checks,
    List<UniqueText> uniques,
    List<ForeignKeyText> foreignKeys) {

  /** Copies. */
  CreateTableText {
    columns = new LinkedHashMap<>(columns);
    checks = List.copyOf(checks);
    uniques = List.copyOf(uniques);
    foreignKeys = List.copyOf(foreignKeys);
  }

  /** Reads a CREATE TABLE statement that SQLite has accepted. */
  static CreateTableText of(String sql) {
    return new CreateTableParser(sql).parse();
  }

  /**
   * A column.
   *
   * @param generated the expression that it is computed from
   * @param collation as written
   */
  record ColumnText(Counting counting, Optional<String> generated, Optional<String> collation) {

    /** Whether the table remembers the largest number that it gave out. */
    enum Counting {
      AUTOINCREMENT,
      NONE
    }
  }

  /** A check with the name that its author gave it, if any. */
  record CheckText(Optional<String> name, String expression) {}

  /** A unique constraint; the columns as written. */
  record UniqueText(Optional<String> name, List<String> columns) {}

  /**
   * A foreign key; the columns as written.
   *
   * @param deferral as {@code deferrable initially deferred}, where it is not checked at once
   */
  record ForeignKeyText(
      Optional<String> name, List<String> columns, String targetTable, Optional<String> deferral) {}

  /** Gathers what the parser finds. */
  static final class Builder {
    private final Map<String, ColumnText> columns = new LinkedHashMap<>();
    private final List<CheckText> checks = new ArrayList<>();
    private final List<UniqueText> uniques = new ArrayList<>();
    private final List<ForeignKeyText> foreignKeys = new ArrayList<>();

    void column(String name, ColumnText column) {
      columns.put(name, column);
    }

    void check(Optional<String> name, String expression) {
      checks.add(new CheckText(name, expression));
    }

    void unique(Optional<String> name, List<String> uniqueColumns) {
      uniques.add(new UniqueText(name, List.copyOf(uniqueColumns)));
    }

    void foreignKey(
        Optional<String> name,
        List<String> keyColumns,
        String targetTable,
        Optional<String> deferral) {
      foreignKeys.add(new ForeignKeyText(name, List.copyOf(keyColumns), targetTable, deferral));
    }

    CreateTableText build() {
      return new CreateTableText(columns, checks, uniques, foreignKeys);
    }
  }
}
