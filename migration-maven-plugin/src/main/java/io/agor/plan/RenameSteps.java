package io.agor.plan;

import io.agor.dialect.Dialect;
import io.agor.diff.OldNames;
import io.agor.diff.Renaming;
import io.agor.schema.ColumnName;
import io.agor.schema.Intents;
import io.agor.schema.Schema;
import io.agor.schema.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The renames of tables and columns, which come before all other changes. Both databases carry them
 * on into keys, checks, indexes and generated columns (<a
 * href="https://www.sqlite.org/lang_altertable.html">ALTER TABLE</a>). A table or column that is
 * not renamed itself and whose name another one takes over steps aside under a name of its own, to
 * be dropped with the rest.
 *
 * @param renaming every new name, also of what steps aside
 * @param oldNames the same backwards
 * @param schema the origin under the new names
 */
record RenameSteps(
    Renaming renaming, OldNames oldNames, Schema schema, List<Statement> statements) {

  private static final String GONE = "__gone_";

  private RenameSteps(Renaming renaming, Schema schema, List<Statement> statements) {
    this(renaming, renaming.oldNames(), schema, statements);
  }

  /** The renames that the intents declare between two physical schemas. */
  static RenameSteps between(Dialect dialect, Schema before, Schema after, Intents intents) {
    Renaming declared = Renaming.of(before, after, intents);
    if (declared.isEmpty()) {
      return new RenameSteps(declared, before, List.of());
    }
    Renaming all = withNamesToTakeOver(before, declared);
    SqlWriter writer = new SqlWriter(dialect);
    UnaryOperator<String> folding =
        switch (dialect) {
          case SQLITE -> name -> name.toLowerCase(Locale.ROOT);
          case POSTGRESQL -> UnaryOperator.identity();
        };
    List<Statement> statements = new ArrayList<>();
    for (RenameOrder.Step step : RenameOrder.of(all.tables(), folding)) {
      statements.add(Statement.of(writer.renameTable(step.from(), step.to())));
    }
    for (Table table : before.tables()) {
      for (RenameOrder.Step step : RenameOrder.of(all.columnsOf(table.name()), folding)) {
        statements.add(
            Statement.of(writer.renameColumn(all.table(table.name()), step.from(), step.to())));
      }
    }
    switch (dialect) {
      case SQLITE -> {} // counts in sqlite_sequence, where the name of the table follows
      case POSTGRESQL ->
          RenameOrder.of(SequenceNames.renames(before, all), folding)
              .forEach(
                  step ->
                      statements.add(Statement.of(writer.renameSequence(step.from(), step.to()))));
    }
    return new RenameSteps(all, all.apply(before), List.copyOf(statements));
  }

  private static Renaming withNamesToTakeOver(Schema before, Renaming declared) {
    SortedMap<String, String> tables = new TreeMap<>(declared.tables());
    declared
        .tables()
        .values()
        .forEach(
            name -> {
              if (before.table(name).isPresent()) {
                tables.putIfAbsent(name, RenameOrder.temporary(GONE, name));
              }
            });
    SortedMap<ColumnName, String> columns = new TreeMap<>(declared.columns());
    declared
        .columns()
        .forEach(
            (old, column) -> {
              if (before.table(old.table()).flatMap(table -> table.column(column)).isPresent()) {
                columns.putIfAbsent(
                    new ColumnName(old.table(), column), RenameOrder.temporary(GONE, column));
              }
            });
    return new Renaming(tables, columns);
  }

  /** The old and the new names of all tables that change a name. */
  Set<String> tables() {
    Set<String> tables = new LinkedHashSet<>();
    renaming.tables().forEach((old, table) -> Collections.addAll(tables, old, table));
    renaming
        .columns()
        .keySet()
        .forEach(
            column -> Collections.addAll(tables, column.table(), renaming.table(column.table())));
    return tables;
  }

  /** What a table of the renamed schema was called before. */
  String oldTable(String table) {
    return oldNames.table(table);
  }

  /** What a column of the renamed schema was called before. */
  ColumnName oldColumn(String table, String column) {
    return oldNames.column(table, column);
  }
}
