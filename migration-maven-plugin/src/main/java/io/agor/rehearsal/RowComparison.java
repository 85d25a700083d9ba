package io.agor.rehearsal;

import io.agor.rehearsal.data.Cell;
import io.agor.rehearsal.data.Meaning;
import io.agor.rehearsal.data.Row;
import io.agor.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares the rows of a table with those that should be there: rows of the same key belong
 * together, then rows that are alike in all, then in most of what is known.
 */
final class RowComparison {

  private final Table table;
  private final String side;
  private final String runner;
  private final List<ExpectedRow> missing;
  private final List<Row> spare;
  private final List<Mismatch> mismatches = new ArrayList<>();
  private int values;

  private RowComparison(
      Table table, String side, String runner, List<ExpectedRow> expected, List<Row> actual) {
    this.table = table;
    this.side = side;
    this.runner = runner;
    this.missing = new ArrayList<>(expected);
    this.spare = new ArrayList<>(actual);
  }

  /**
   * What came out.
   *
   * @param values how many known values were compared
   */
  record Result(List<Mismatch> mismatches, int values) {}

  static Result compare(
      Table table, String side, String runner, List<ExpectedRow> expected, List<Row> actual) {
    RowComparison comparison = new RowComparison(table, side, runner, expected, actual);
    comparison.pairByKey();
    comparison.pairBySimilarity(1.0);
    comparison.pairBySimilarity(0.5);
    comparison.reportRest();
    return new Result(comparison.mismatches, comparison.values);
  }

  private void pairByKey() {
    List<String> key = table.primaryKey().map(primary -> primary.columns()).orElse(List.of());
    if (key.isEmpty()) {
      return;
    }
    Map<List<Optional<String>>, Row> rows = new HashMap<>();
    for (Row row : spare) {
      rows.put(
          key.stream()
              .map(name -> Meaning.of(table.column(name).orElseThrow().type(), row.cell(name)))
              .toList(),
          row);
    }
    for (ExpectedRow row : List.copyOf(missing)) {
      List<Optional<String>> wanted =
          key.stream().map(name -> row.cells().get(name).meaning()).toList();
      if (wanted.stream().allMatch(Optional::isPresent) && rows.containsKey(wanted)) {
        pair(row, rows.remove(wanted));
      }
    }
  }

  /** Pairs what is left, each row with the first that is alike in this share of its known cells. */
  private void pairBySimilarity(double share) {
    for (ExpectedRow row : List.copyOf(missing)) {
      long known = row.cells().values().stream().filter(RowComparison::isKnown).count();
      spare.stream()
          .filter(other -> similarity(row, other) >= share * known)
          .reduce((one, two) -> similarity(row, two) > similarity(row, one) ? two : one)
          .ifPresent(other -> pair(row, other));
    }
  }

  private static boolean isKnown(ExpectedCell cell) {
    return cell.kind() == ExpectedCell.Kind.KNOWN;
  }

  private static long similarity(ExpectedRow row, Row other) {
    return row.cells().entrySet().stream()
        .filter(entry -> isKnown(entry.getValue()))
        .filter(entry -> entry.getValue().isMetBy(other.cell(entry.getKey())))
        .count();
  }

  private void pair(ExpectedRow row, Row actual) {
    missing.remove(row);
    spare.remove(actual);
    row.cells()
        .forEach(
            (column, expected) -> {
              if (isKnown(expected)) {
                values++;
                Cell cell = actual.cell(column);
                if (!expected.isMetBy(cell)) {
                  mismatches.add(mismatch(row, column, expected, cell));
                }
              }
            });
  }

  private Mismatch mismatch(ExpectedRow row, String column, ExpectedCell expected, Cell cell) {
    Optional<String> meaning = Meaning.of(expected.type(), cell);
    boolean sameMeaning = expected.meaning().equals(meaning);
    boolean otherStorage =
        expected.origin().map(origin -> !origin.storage().equals(cell.storage())).orElse(false);
    RehearsalCode code =
        sameMeaning && otherStorage
            ? RehearsalCode.STORAGE_CHANGED
            : meaning.isEmpty() ? RehearsalCode.VALUE_LOST : RehearsalCode.VALUE_CHANGED;
    boolean raw = sameMeaning && expected.origin().isPresent();
    return new Mismatch(
        code,
        side,
        runner,
        table.name(),
        column,
        Shown.key(table, row),
        raw ? Shown.cell(expected.origin().get()) : Shown.value(expected.meaning()),
        raw ? Shown.cell(cell) : Shown.value(meaning));
  }

  private void reportRest() {
    for (ExpectedRow row : missing) {
      mismatches.add(row(RehearsalCode.ROWS_LOST, Shown.key(table, row), ""));
    }
    for (Row row : spare) {
      mismatches.add(row(RehearsalCode.ROWS_UNEXPECTED, "", Shown.key(table, row)));
    }
  }

  private Mismatch row(RehearsalCode code, String expected, String actual) {
    return new Mismatch(code, side, runner, table.name(), "", expected + actual, expected, actual);
  }
}
