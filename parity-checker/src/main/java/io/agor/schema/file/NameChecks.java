package io.agor.schema.file;

import io.agor.schema.ColumnType;
import io.agor.schema.Names;
import io.agor.schema.Strictness;

/**
 * Checks that both databases take every name, and tell all names apart.
 *
 * <p>In PostgreSQL tables, views, indexes, primary keys and uniques of a schema share one set of
 * names (<a href="https://www.postgresql.org/docs/current/catalog-pg-class.html">pg_class</a>), and
 * so do the constraints of a table (<a
 * href="https://www.postgresql.org/docs/current/catalog-pg-constraint.html">pg_constraint</a>); in
 * SQLite tables, views and indexes share one, and case does not count (<a
 * href="https://www.sqlite.org/lang_createtable.html">CREATE TABLE</a>).
 */
final class NameChecks {

  private final Strictness strictness;
  private final NameRules rules;
  private final Problems problems;
  private final Namespace relations;

  private NameChecks(Strictness strictness, Problems problems) {
    this.strictness = strictness;
    this.rules = new NameRules(problems);
    this.problems = problems;
    this.relations = new Namespace(problems);
  }

  static void run(Drafts drafts, Problems problems) {
    NameChecks checks = new NameChecks(drafts.strictness(), problems);
    for (TableDraft table : drafts.tables()) {
      checks.relation("table", table.name(), "");
    }
    for (ViewDraft view : drafts.views()) {
      checks.relation("view", view.name(), "");
    }
    for (TableDraft table : drafts.tables()) {
      checks.table(table);
    }
  }

  private void strictChecks(TableDraft table, Namespace constraints, String of) {
    if (strictness == Strictness.STRICT) {
      for (ColumnDraft column : table.columns()) {
        String name = Names.strictCheck(table.name().value(), column.name().value());
        constraints.add(
            "the strict check of " + column.name().value() + ",",
            new Located<>(name, column.name().place()),
            of);
      }
    }
  }

  private void relation(String kind, Located<String> name, String of) {
    rules.relation(kind, name);
    relations.add(kind, name, of);
  }

  private void table(TableDraft table) {
    String of = " of table " + table.name().value();
    Namespace columns = new Namespace(problems);
    for (ColumnDraft column : table.columns()) {
      rules.column(column.name());
      columns.add("column", column.name(), of);
    }
    if (table.primaryKey().isPresent()) {
      relation("primary key", table.primaryKey().get().name(), of);
    }
    for (KeyDraft unique : table.uniques()) {
      relation("unique", unique.name(), of);
    }
    for (IndexDraft index : table.indexes()) {
      relation("index", index.name(), of);
    }
    constraints(table, of);
  }

  private void constraints(TableDraft table, String of) {
    Namespace constraints = new Namespace(problems);
    // Two of these with one name were reported as relations.
    if (table.primaryKey().isPresent()) {
      constraints.addIfFree("constraint", table.primaryKey().get().name(), of);
    }
    for (KeyDraft unique : table.uniques()) {
      constraints.addIfFree("constraint", unique.name(), of);
    }
    for (ColumnDraft column : table.columns()) {
      if (column.type().isPresent() && column.type().get() instanceof ColumnType.Enumeration) {
        String name = Names.enumCheck(table.name().value(), column.name().value());
        constraints.add(
            "the check of the enum " + column.name().value() + ",",
            new Located<>(name, column.name().place()),
            of);
      }
    }
    strictChecks(table, constraints, of);
    for (ForeignKeyDraft foreignKey : table.foreignKeys()) {
      rules.constraint("foreign key", foreignKey.name());
      constraints.add("foreign key", foreignKey.name(), of);
    }
    for (CheckDraft check : table.checks()) {
      rules.constraint("check", check.name());
      constraints.add("check", check.name(), of);
    }
  }
}
