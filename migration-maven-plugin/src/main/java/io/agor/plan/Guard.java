package io.agor.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Statements that stop a migration when rows are there that must not be: their number goes into a
 * table whose CHECK allows none. The message of the failing CHECK says what was counted.
 */
final class Guard {

  private static final String TABLE = "__guard";

  private final SqlWriter writer;
  private final Map<String, String> counts = new LinkedHashMap<>();

  Guard(SqlWriter writer) {
    this.writer = writer;
  }

  /**
   * Allows no row in a query.
   *
   * @param rows what they are, in words
   * @param source SQL from FROM on
   */
  void allowNo(String rows, String source) {
    counts.put(rows, source);
  }

  /** The statements; none if nothing is to be guarded. */
  List<Statement> statements(String comment) {
    if (counts.isEmpty()) {
      return List.of();
    }
    List<String> columns = new ArrayList<>();
    List<Statement> inserts = new ArrayList<>();
    counts.forEach(
        (rows, source) -> {
          String name = writer.guardName(rows);
          columns.add(writer.guardColumn(rows));
          inserts.add(
              Statement.of(writer.insert(TABLE, List.of(name), "SELECT count(*) " + source)));
        });
    List<Statement> statements = new ArrayList<>();
    statements.add(new Statement(writer.createGuard(TABLE, columns), comment));
    statements.addAll(inserts);
    statements.add(Statement.of(writer.dropTable(TABLE)));
    return statements;
  }
}
