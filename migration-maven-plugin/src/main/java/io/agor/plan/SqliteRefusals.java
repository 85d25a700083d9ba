package io.agor.plan;

import io.agor.diff.Change;
import io.agor.diff.TableChange;
import java.util.List;

/** The changes that SQLite would take without a word and that would lose or bend values. */
final class SqliteRefusals {

  private SqliteRefusals() {}

  /**
   * Checks every changed column.
   *
   * @throws PlanException if the rows that are there need a value or a conversion that is not known
   */
  static void check(List<Change.AlterTable> altered, RowValues values) {
    for (Change.AlterTable table : altered) {
      for (TableChange change : table.changes()) {
        if (change instanceof TableChange.AddColumn add) {
          ColumnChange.requireValue(table.to(), add.column(), values);
        } else if (change instanceof TableChange.AlterColumn alter) {
          ColumnChange.requireStillWritten(table.to(), alter);
        }
      }
    }
  }
}
