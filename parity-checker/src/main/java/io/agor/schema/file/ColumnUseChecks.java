package io.agor.schema.file;

import io.agor.schema.ColumnType;
import io.agor.schema.DefaultValue;
import io.agor.schema.IndexPart;
import java.util.List;
import java.util.Optional;

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
    if (table.primaryKey().isPresent()) {
      exist("primary key", "", table.primaryKey().get().columns());
      noGeneratedColumn(table.primaryKey().get());
    }
    for (KeyDraft key : table.uniques()) {
      exist("unique ", key.name().value(), key.columns());
    }
    for (ForeignKeyDraft key : table.foreignKeys()) {
      exist("foreign key ", key.name().value(), key.columns());
    }
    for (IndexDraft index : table.indexes()) {
      for (Located<IndexPart> part : index.parts()) {
        Optional<String> column = part.value().column();
        if (column.isPresent()) {
          exists("index ", index.name().value(), column.get(), part.place());
        }
      }
    }
    for (ColumnDraft column : table.columns()) {
      identityIsThePrimaryKey(column);
    }
    someColumnIsStored();
  }

  private void exist(String kind, String name, List<Located<String>> columns) {
    for (Located<String> column : columns) {
      exists(kind, name, column.value(), column.place());
    }
  }

  private void exists(String kind, String name, String column, Place place) {
    if (table.column(column).isEmpty()) {
      problems.add(
          place,
          "%s%s: table %s has no column '%s'%s"
              .formatted(
                  kind,
                  name,
                  table.name().value(),
                  column,
                  Suggestion.ending(column, table.columnNames())));
    }
  }

  private void noGeneratedColumn(KeyDraft key) {
    for (Located<String> name : key.columns()) {
      Optional<ColumnDraft> column = table.column(name.value());
      if (column.isPresent() && isGenerated(column.get())) {
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
    if (column.type().isEmpty() || column.type().get() != ColumnType.Basic.IDENTITY) {
      return;
    }
    String name = column.name().value();
    boolean alone =
        table.primaryKey().isPresent()
            && table.primaryKey().get().columnNames().equals(List.of(name));
    if (!alone) {
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
    for (ColumnDraft column : table.columns()) {
      if (!isGenerated(column)) {
        return;
      }
    }
    problems.add(
        table.name().place(),
        "table "
            + table.name().value()
            + " has only generated columns; SQLite needs one that is not");
  }

  private static boolean isGenerated(ColumnDraft column) {
    return column.defaultValue() instanceof DefaultValue.Generated;
  }
}
