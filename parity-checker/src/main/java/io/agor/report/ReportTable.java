package io.agor.report;

import java.util.List;

/**
 * Results that read best as a table, such as each probe and what each database answered.
 *
 * <p>A table illustrates; it fails no build. What is wrong in it is told by a {@link Finding} too.
 *
 * @param id one word for links and machines, such as {@code rehearsal}: lower-case letters, digits
 *     and hyphens; no two tables of a report have the same
 * @param title a few words, such as {@code Rehearsal of the migrations}
 * @param note what the table shows and how, in a sentence or two; empty for none
 * @param headings of the columns; at least one
 * @param rows each with as many cells as there are headings
 */
public record ReportTable(
    String id, String title, String note, List<String> headings, List<Row> rows) {

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException if the id has another form, or a row has another number of
   *     cells than there are headings
   */
  public ReportTable {
    headings = List.copyOf(headings);
    rows = List.copyOf(rows);
    if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException("not the id of a table: '" + id + "'");
    }
    if (headings.isEmpty()) {
      throw new IllegalArgumentException("the table " + id + " has no heading");
    }
    for (Row row : rows) {
      if (row.cells().size() != headings.size()) {
        throw new IllegalArgumentException(
            "the table %s has %d headings, and a row of %d cells: %s"
                .formatted(id, headings.size(), row.cells().size(), row.cells()));
      }
    }
  }

  /** One row: a text for each heading. A text may be empty, and may have line ends. */
  public record Row(Tone tone, List<String> cells) {

    /** Copies. */
    public Row {
      cells = List.copyOf(cells);
    }

    /** A row of these cells. */
    public static Row of(Tone tone, String... cells) {
      return new Row(tone, List.of(cells));
    }
  }
}
