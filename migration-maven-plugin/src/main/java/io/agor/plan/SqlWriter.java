package io.agor.plan;

import io.agor.dialect.Dialect;
import io.agor.dialect.Quoting;
import io.agor.schema.Check;
import io.agor.schema.Column;
import io.agor.schema.DefaultValue;
import io.agor.schema.ForeignKey;
import io.agor.schema.Index;
import io.agor.schema.IndexPart;
import io.agor.schema.Names;
import io.agor.schema.Nullability;
import io.agor.schema.PrimaryKey;
import io.agor.schema.SqlText;
import io.agor.schema.Table;
import io.agor.schema.Unique;
import io.agor.schema.View;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes SQL in one dialect: the only place that quotes and indents. It takes physical schemas,
 * whose types are native.
 */
final class SqlWriter {

  private static final int LINE_LENGTH = 100;

  private final Dialect dialect;
  private final Quoting quoting;
  private final DefaultClause defaults;

  SqlWriter(Dialect dialect) {
    this.dialect = dialect;
    this.quoting = dialect.quoting();
    this.defaults = new DefaultClause(dialect);
  }

  /** A name, quoted where the dialect wants it. */
  String name(String identifier) {
    return quoting.identifier(identifier);
  }

  /** Names with commas between them. */
  String names(Collection<String> identifiers) {
    StringBuilder names = new StringBuilder();
    for (String identifier : identifiers) {
      names.append(names.isEmpty() ? "" : ", ").append(name(identifier));
    }
    return names.toString();
  }

  /** A string literal. */
  String literal(String text) {
    return quoting.literal(text);
  }

  /** CREATE TABLE with all that belongs to a table, under this name. */
  String createTable(String name, Table table) {
    return createTable(name, table, table.uniques(), table.foreignKeys());
  }

  /**
   * CREATE TABLE, one column or constraint a line; the uniques and foreign keys only as far as
   * given.
   */
  String createTable(String name, Table table, List<Unique> uniques, List<ForeignKey> foreignKeys) {
    List<String> lines = new TableLines(this, dialect, table).of(uniques, foreignKeys);
    return "CREATE TABLE " + name(name) + " (\n  " + String.join(",\n  ", lines) + "\n)";
  }

  /** CREATE TABLE with nothing but the columns of some keys, for foreign keys to point to. */
  String createKeyTable(String name, Collection<List<String>> keys) {
    Set<String> columns = new LinkedHashSet<>();
    keys.forEach(columns::addAll);
    return "CREATE TABLE "
        + name(name)
        + " ("
        + names(columns)
        + keys.stream().map(key -> ", UNIQUE (" + names(key) + ")").collect(Collectors.joining())
        + ")";
  }

  /** A column as in CREATE TABLE and ADD COLUMN. */
  String column(Column column) {
    return name(column.name())
        + " "
        + column.type()
        + (column.nullability() == Nullability.NOT_NULL ? " NOT NULL" : "")
        + defaults.of(column.defaultValue());
  }

  /** The default of a column as it stands behind its type, with a space before it. */
  String defaultClause(DefaultValue value) {
    return defaults.of(value);
  }

  /** A default as SET DEFAULT takes it. */
  String setDefault(DefaultValue value) {
    return "SET" + defaults.of(value);
  }

  /** A value that a column without a value gets, as an expression; NULL if there is none. */
  String defaultExpression(DefaultValue value) {
    return defaults.expression(value).orElse("NULL");
  }

  /** A named primary key. */
  String primaryKey(PrimaryKey key) {
    return constraint(key.name()) + "PRIMARY KEY (" + names(key.columns()) + ")";
  }

  /** A named unique constraint. */
  String unique(Unique unique) {
    return constraint(unique.name()) + "UNIQUE (" + names(unique.columns()) + ")";
  }

  /** A named foreign key of a table. */
  String foreignKey(ForeignKey key) {
    return constraint(key.name())
        + "FOREIGN KEY ("
        + names(key.columns())
        + ") REFERENCES "
        + target(key);
  }

  /** A named foreign key in the line of its one column. */
  String columnForeignKey(ForeignKey key) {
    return constraint(key.name()) + "REFERENCES " + target(key);
  }

  private String target(ForeignKey key) {
    return name(key.targetTable())
        + " ("
        + names(key.targetColumns())
        + ")"
        + action(" ON DELETE ", key.onDelete())
        + action(" ON UPDATE ", key.onUpdate());
  }

  private static String action(String event, ForeignKey.Action action) {
    return action == ForeignKey.Action.NO_ACTION ? "" : event + action.sql();
  }

  /** A named check. */
  String check(Check check) {
    return constraint(check.name()) + "CHECK (" + text(check.expression()) + ")";
  }

  private String constraint(String name) {
    return "CONSTRAINT " + name(name) + " ";
  }

  /** ALTER TABLE; several clauses stand on a line each. */
  String alterTable(String table, List<String> clauses) {
    String separator = clauses.size() == 1 ? " " : "\n  ";
    return "ALTER TABLE " + name(table) + separator + String.join("," + separator, clauses);
  }

  /** ALTER TABLE .. RENAME TO. */
  String renameTable(String from, String to) {
    return alterTable(from, List.of("RENAME TO " + name(to)));
  }

  /** ALTER TABLE .. RENAME COLUMN. */
  String renameColumn(String table, String from, String to) {
    return alterTable(table, List.of("RENAME COLUMN " + name(from) + " TO " + name(to)));
  }

  /** PostgreSQL: ALTER TABLE .. RENAME CONSTRAINT. */
  String renameConstraint(String table, String from, String to) {
    return alterTable(table, List.of("RENAME CONSTRAINT " + name(from) + " TO " + name(to)));
  }

  /** PostgreSQL: ALTER INDEX .. RENAME TO. */
  String renameIndex(String from, String to) {
    return "ALTER INDEX " + name(from) + " RENAME TO " + name(to);
  }

  /**
   * PostgreSQL: ALTER SEQUENCE .. RENAME TO, where there is one of that name; somebody may have
   * called it otherwise.
   */
  String renameSequence(String from, String to) {
    return "ALTER SEQUENCE IF EXISTS " + name(from) + " RENAME TO " + name(to);
  }

  /** The table of a guard: in PostgreSQL a temporary one, which is gone however it ends. */
  String createGuard(String table, List<String> columns) {
    String create =
        switch (dialect) {
          case SQLITE -> "CREATE TABLE ";
          case POSTGRESQL -> "CREATE TEMPORARY TABLE ";
        };
    return create + name(table) + " (\n  " + String.join(",\n  ", columns) + "\n)";
  }

  /** A column that must be zero, under a name that says what was counted. */
  String guardColumn(String rows) {
    String column = name(guardName(rows));
    String constraint =
        switch (dialect) {
          case SQLITE -> "";
          case POSTGRESQL -> " CONSTRAINT " + column;
        };
    return column + " integer" + constraint + " CHECK (" + column + " = 0)";
  }

  /** What was counted, as a name; PostgreSQL would cut a long one at its end. */
  String guardName(String rows) {
    String name = rows;
    while (dialect == Dialect.POSTGRESQL && Names.bytes(name) > Names.MAX_BYTES) {
      name = name.substring(name.offsetByCodePoints(0, 1));
    }
    return name;
  }

  /** The clause that drops a constraint. */
  String dropConstraint(String constraint) {
    return "DROP CONSTRAINT " + name(constraint);
  }

  /** PostgreSQL: lets an identity go on after the highest value of its column. */
  String startIdentity(String table, String column) {
    return "SELECT setval(pg_get_serial_sequence("
        + literal(name(table))
        + ", "
        + literal(column)
        + "), greatest(max("
        + name(column)
        + "), 0) + 1, false) FROM "
        + name(table);
  }

  /** CREATE INDEX. */
  String createIndex(String table, Index index) {
    StringBuilder parts = new StringBuilder();
    for (IndexPart part : index.parts()) {
      parts.append(parts.isEmpty() ? "" : ", ").append(part(part));
    }
    return "CREATE "
        + (index.uniqueness() == Index.Uniqueness.UNIQUE ? "UNIQUE " : "")
        + "INDEX "
        + name(index.name())
        + " ON "
        + name(table)
        + " ("
        + parts
        + ")"
        + (index.predicate().isPresent() ? " WHERE " + text(index.predicate().get()) : "");
  }

  private String part(IndexPart part) {
    String what =
        part.column().isPresent()
            ? name(part.column().get())
            : "(" + text(part.expression().orElseThrow()) + ")";
    return part.direction() == IndexPart.Direction.DESCENDING ? what + " DESC" : what;
  }

  /** UPDATE of one column in all rows, or in those that fulfil a condition if it is not empty. */
  String update(String table, String column, String value, String condition) {
    return "UPDATE "
        + name(table)
        + " SET "
        + name(column)
        + " = "
        + value
        + (condition.isEmpty() ? "" : "\nWHERE " + condition);
  }

  /** INSERT INTO a table the rows of a query. */
  String insert(String table, Collection<String> columns, String query) {
    List<String> names = columns.stream().map(this::name).toList();
    return "INSERT INTO " + name(table) + lines(" (", names, ")", "\n)") + "\n" + query;
  }

  /** SELECT of expressions that are SQL already. */
  String select(Collection<String> expressions, String table) {
    return "SELECT" + lines(" ", expressions, " ", "\n") + "FROM " + name(table);
  }

  /** A list on one line if it fits, else on lines of its own, each as full as it may be. */
  private static String lines(
      String open, Collection<String> items, String close, String closeOnNewLine) {
    String line = open + String.join(", ", items) + close;
    if (line.length() <= LINE_LENGTH) {
      return line;
    }
    StringBuilder text = new StringBuilder(open.stripTrailing());
    StringBuilder current = new StringBuilder();
    for (String item : items) {
      if (!current.isEmpty() && current.length() + item.length() + 4 > LINE_LENGTH) {
        text.append("\n  ").append(current).append(',');
        current.setLength(0);
      }
      current.append(current.isEmpty() ? "" : ", ").append(item);
    }
    return text.append("\n  ").append(current).append(closeOnNewLine).toString();
  }

  /** DROP INDEX. */
  String dropIndex(String index) {
    return "DROP INDEX " + name(index);
  }

  /** DROP TABLE. */
  String dropTable(String table) {
    return "DROP TABLE " + name(table);
  }

  /** DROP VIEW. */
  String dropView(String view) {
    return "DROP VIEW " + name(view);
  }

  /** CREATE VIEW, the query on its own lines. */
  String createView(View view) {
    return "CREATE VIEW " + name(view.name()) + " AS\n" + text(view.query());
  }

  /** A piece of SQL as the author wrote it; a comment in it must not swallow what follows. */
  String text(SqlText sql) {
    String text = sql.in(dialect.id());
    return text.contains("--") ? text + "\n" : text;
  }
}
