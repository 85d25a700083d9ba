package io.agor.rehearsal;

import io.agor.rehearsal.data.Meaning;
import io.agor.rehearsal.data.Row;
import io.agor.schema.Column;
import io.agor.schema.ColumnType;
import io.agor.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Compares what the rows of one table mean in two databases. */
final class AcrossDatabases {

  private AcrossDatabases() {}

  /**
   * The differences, said of the second database.
   *
   * @param skipped columns that are not compared
   * @param type the type under which a column is compared
   */
  static RowComparison.Result compare(
      Table table,
      List<Row> one,
      List<Row> other,
      Set<String> skipped,
      Function<Column, ColumnType> type,
      RehearsalCode code,
      String side) {
    List<ExpectedRow> expected = new ArrayList<>();
    for (Row row : one) {
      Map<String, ExpectedCell> cells = new LinkedHashMap<>();
      for (Column column : table.columns()) {
        ColumnType compared = type.apply(column);
        Optional<String> meaning = Meaning.of(compared, row.cell(column.name()));
        cells.put(
            column.name(),
            skipped.contains(column.name())
                ? ExpectedCell.any(compared)
                : ExpectedCell.known(meaning, compared));
      }
      expected.add(new ExpectedRow(row, cells, Optional.empty()));
    }
    RowComparison.Result result = RowComparison.compare(table, side, "", expected, other);
    return new RowComparison.Result(
        result.mismatches().stream().map(mismatch -> mismatch.as(code)).toList(), result.values());
  }
}
