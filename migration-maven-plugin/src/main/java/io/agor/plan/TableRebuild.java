package io.agor.plan;

import io.agor.schema.Index;
import io.agor.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * SQLite's way to change what ALTER TABLE cannot: make the table again and copy its rows.
 *
 * <p>With foreign keys on, DROP TABLE first deletes the rows of the table if any other table
 * references it, and that delete runs ON DELETE actions even where checks are deferred (<a
 * href="https://www.sqlite.org/foreignkeys.html#fk_schemacommands">CREATE, ALTER and DROP TABLE
 * commands</a>). Hence two forms: a table that nothing references is replaced by a new one; a
 * referenced one is put aside together with all that reference it, so that no row is left for an
 * action to reach. Both need a SAVEPOINT around them.
 */
final class TableRebuild {

  private static final String NEW = "__new_";
  private static final String OLD = "__old_";

  private final SqlWriter writer;

  TableRebuild(SqlWriter writer) {
    this.writer = writer;
  }

  /** Replaces a table that no foreign key points to, its own included; no view may mention it. */
  List<Statement> alone(TableCopy copy) {
    String name = copy.to().name();
    List<Statement> statements = new ArrayList<>();
    statements.add(
        new Statement(
            writer.createTable(NEW + name, copy.to()),
            "SQLite cannot change " + name + " in place: a new table takes its rows and its name"));
    if (copy.keepsCounting()) {
      statements.add(
          new Statement(
              "INSERT INTO sqlite_sequence (name, seq)\nSELECT "
                  + writer.literal(NEW + name)
                  + ", seq FROM sqlite_sequence WHERE name = "
                  + writer.literal(name),
              "the numbers of deleted rows do not come back"));
    }
    statements.add(
        Statement.of(
            writer.insert(NEW + name, copy.columns(), writer.select(copy.expressions(), name))));
    statements.add(Statement.of(writer.dropTable(name)));
    statements.add(Statement.of(writer.renameTable(NEW + name, name)));
    indexes(copy.to(), Index.Uniqueness.UNIQUE, statements);
    indexes(copy.to(), Index.Uniqueness.NON_UNIQUE, statements);
    return statements;
  }

  /**
   * Makes tables again that reference each other. They must be all that a chain of foreign keys
   * leads from to any of them.
   *
   * @param copies the tables that stay
   * @param lost tables among them that are only dropped
   */
  List<Statement> together(List<TableCopy> copies, List<Table> lost) {
    List<Statement> statements = new ArrayList<>();
    putAside(copies, statements);

    List<Table> before = new ArrayList<>(copies.stream().map(TableCopy::from).toList());
    before.addAll(lost);
    statements.addAll(TableDrops.of(writer, before));

    List<Table> after = ChangeOrder.parentsFirst(copies.stream().map(TableCopy::to).toList());
    for (Table table : after) {
      statements.add(new Statement(writer.createTable(table.name(), table), table.comment()));
      // A foreign key may point to the columns of a unique index, which must be there to be checked
      indexes(table, Index.Uniqueness.UNIQUE, statements);
    }
    Map<String, TableCopy> byName = new HashMap<>();
    copies.forEach(copy -> byName.put(copy.to().name(), copy));
    for (Table table : after) {
      copyBack(byName.get(table.name()), statements);
    }
    return statements;
  }

  private void putAside(List<TableCopy> copies, List<Statement> statements) {
    String changed =
        copies.stream()
            .filter(copy -> !copy.from().equals(copy.to()))
            .map(copy -> copy.to().name())
            .collect(Collectors.joining(", "));
    String comment =
        "SQLite makes "
            + changed
            + " again, with all tables that reference them: with foreign keys on, DROP TABLE would"
            + " delete or change the rows there";
    for (TableCopy copy : copies) {
      String name = copy.to().name();
      String query = writer.select(copy.namedExpressions(writer), name);
      statements.add(
          new Statement(
              "CREATE TABLE " + writer.name(OLD + name) + " AS\n" + query,
              statements.isEmpty() ? comment : ""));
    }
    String sequences = "the numbers of deleted rows do not come back";
    for (TableCopy copy : copies) {
      if (copy.keepsCounting()) {
        String name = copy.to().name();
        statements.add(new Statement(renameSequence(name, OLD + name), sequences));
        sequences = "";
      }
    }
  }

  private void copyBack(TableCopy copy, List<Statement> statements) {
    String name = copy.to().name();
    if (copy.keepsCounting()) {
      statements.add(Statement.of(renameSequence(OLD + name, name)));
    }
    Collection<String> columns = copy.columns();
    List<String> values = columns.stream().map(writer::name).toList();
    statements.add(Statement.of(writer.insert(name, columns, writer.select(values, OLD + name))));
    statements.add(Statement.of(writer.dropTable(OLD + name)));
    indexes(copy.to(), Index.Uniqueness.NON_UNIQUE, statements);
  }

  private String renameSequence(String from, String to) {
    return "UPDATE sqlite_sequence SET name = "
        + writer.literal(to)
        + " WHERE name = "
        + writer.literal(from);
  }

  private void indexes(Table table, Index.Uniqueness uniqueness, List<Statement> statements) {
    for (Index index : table.indexes()) {
      if (index.uniqueness() == uniqueness) {
        statements.add(Statement.of(writer.createIndex(table.name(), index)));
      }
    }
  }
}
