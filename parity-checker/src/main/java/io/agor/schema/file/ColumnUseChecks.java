package io.agor.schema.file;

import io.agor.schema.ColumnType;
import io.agor.schema.DefaultValue;
import java.util.List;

/** Checks that the keys and indexes of a table name columns that it has and that can be keys. */
final class ColumnUseChecks {

  private final Problems problems;
  private final TableDraft table;

  private ColumnUseChecks(Problems problems, TableDraft table) {
    this.problems = problems;
    this.table = table;
  }

  static void run(Drafts drafts, Problems problems) {
    for (TableDraft table : drafts.tables()) {
      if (!table.columns().isEmpty()) {
        new ColumnUseChecks(problems, table).run();
      }
    }
  }

  private void run() {
    table.primaryKey().ifPresent(key -> exist("primary key", key.columns()));
    table.uniques().forEach(key -> exist("unique " + key.name().value(), key.columns()));
    table.foreignKeys().forEach(key -> exist("foreign key " + key.name().value(), key.columns()));
    for (IndexDraft index : table.indexes()) {
      for (var part : index.parts()) {
        part.value()
            .column()
            .ifPresent(
                column ->
                    exist(
                        "index " + index.name().value(),
                        List.of(new Located<>(column, part.place()))));
      }
    }
    table.primaryKey().ifPresent(this::noGeneratedColumn);
    table.columns().forEach(this::identityIsThePrimaryKey);
    someColumnIsStored();
  }

  private void exist(String user, List<Located<String>> columns) {
    for (Located<String> column : columns) {
      if (table.column(column.value()).isEmpty()) {
        problems.add(
            column.place(),
            "%s: table %s has no column '%s'%s"
                .formatted(
                    user,
                    table.name().value(),
                    column.value(),
                    Suggestion.ending(column.value(), table.columnNames())));
      }
    }
  }

  private void noGeneratedColumn(KeyDraft key) {
    for (Located<String> name : key.columns()) {
      boolean generated =
          table
              .column(name.value())
              .filter(column -> column.defaultValue() instanceof DefaultValue.Generated)
              .isPresent();
      if (generated) {
        problems.add(
            name.place(),
            table.name().value()
                + "."
                + name.value()
                + " is generated; SQLite takes no such column in a primary key");
      }
    }
  }

  private void identityIsThePrimaryKey(ColumnDraft column) {
    boolean identity = column.type().filter(type -> type == ColumnType.Basic.IDENTITY).isPresent();
    String name = column.name().value();
    boolean alone =
        table.primaryKey().filter(key -> key.columnNames().equals(List.of(name))).isPresent();
    if (identity && !alone) {
      problems.add(
          column.name().place(),
          "identity "
              + table.name().value()
              + "."
              + name
              + " must be the primary key, alone: SQLite counts no other column;"
              + " add 'primaryKey: true'");
    }
  }

  private void someColumnIsStored() {
    boolean allGenerated =
        table.columns().stream()
            .allMatch(column -> column.defaultValue() instanceof DefaultValue.Generated);
    if (allGenerated) {
      problems.add(
          table.name().place(),
          "table "
              + table.name().value()
              + " has only generated columns; SQLite needs one that is not");
    }
  }
}
