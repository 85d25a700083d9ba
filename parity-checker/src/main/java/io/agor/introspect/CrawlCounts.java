package io.agor.introspect;

import io.agor.dialect.Dialect;
import java.sql.SQLException;
import java.util.List;
import schemacrawler.schema.Table;
import schemacrawler.schema.TableConstraint;
import schemacrawler.schema.TableConstraintType;

/** Counts what SchemaCrawler returns, to be held against what the database has. */
final class CrawlCounts {

  private int tables;
  private int columns;
  private int keyColumns;
  private int indexes;
  private int constraints;
  private int constraintColumns;

  /** Counts a table or view with all that belongs to it. */
  void add(Table table) {
    tables++;
    columns += table.getColumns().size();
    keyColumns += table.hasPrimaryKey() ? table.getPrimaryKey().getConstrainedColumns().size() : 0;
    indexes += table.getIndexes().size();
    for (TableConstraint constraint : table.getTableConstraints()) {
      if (constraint.getType() != TableConstraintType.primary_key) {
        constraints++;
        constraintColumns += constraint.getConstrainedColumns().size();
      }
    }
  }

  /**
   * Holds the sums against those of the query of counts.
   *
   * @throws SQLException if one differs
   */
  void check(Dialect dialect, List<String> expected) throws SQLException {
    check(dialect, "tables and views", expected.get(0), tables);
    check(dialect, "columns", expected.get(1), columns);
    check(dialect, "primary key columns", expected.get(2), keyColumns);
    check(dialect, "indexes", expected.get(3), indexes);
    check(dialect, "constraints", expected.get(4), constraints);
    check(dialect, "columns of unique constraints", expected.get(5), constraintColumns);
  }

  private static void check(Dialect dialect, String what, String expected, int actual)
      throws SQLException {
    if (!expected.equals(Integer.toString(actual))) {
      throw new SQLException(
          dialect.id()
              + ": the catalog cannot be read: SchemaCrawler returned "
              + actual
              + " "
              + what
              + " where the database has "
              + expected
              + ". Please report this with the schema.");
    }
  }
}
