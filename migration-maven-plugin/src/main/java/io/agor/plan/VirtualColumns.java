package io.agor.plan;

import io.agor.dialect.DatabaseVersion;
import io.agor.schema.Column;
import io.agor.schema.DefaultValue;
import io.agor.schema.Schema;
import io.agor.schema.Table;

/**
 * Generated columns that PostgreSQL computes on reading: from version 18 on (<a
 * href="https://www.postgresql.org/docs/18/ddl-generated-columns.html">Generated Columns</a>).
 */
final class VirtualColumns {

  private static final DatabaseVersion FIRST = new DatabaseVersion(18, 0, 0);

  private VirtualColumns() {}

  /**
   * Checks that every column of a schema can be made.
   *
   * @param minimumVersion the oldest PostgreSQL that must make them
   * @throws PlanException if there is a virtual column, and the database may be too old for it
   */
  static void check(Schema schema, DatabaseVersion minimumVersion) {
    if (minimumVersion.isAtLeast(FIRST)) {
      return;
    }
    for (Table table : schema.tables()) {
      for (Column column : table.columns()) {
        if (isVirtual(column)) {
          throw new PlanException(
              table.name()
                  + "."
                  + column.name()
                  + " is generated and not stored, which PostgreSQL can from version "
                  + FIRST
                  + " on, and the migrations must run on "
                  + minimumVersion
                  + "."
                  + " Write stored: true at the column in the schema file; or, if every PostgreSQL"
                  + " that you use is new enough, <minimumVersion>"
                  + FIRST
                  + "</minimumVersion> in the <dialect> postgresql of pom.xml.");
        }
      }
    }
  }

  /** Whether a column is computed on reading. */
  static boolean isVirtual(Column column) {
    return column.defaultValue() instanceof DefaultValue.Generated generated
        && generated.storage() == DefaultValue.Storage.VIRTUAL;
  }
}
