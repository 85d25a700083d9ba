package io.agor.probe;

import io.agor.dialect.Dialect;
import io.agor.schema.Check;
import io.agor.schema.Column;
import io.agor.schema.ColumnName;
import io.agor.schema.Schema;
import io.agor.schema.SqlText;
import io.agor.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds rows that the checks of a schema let in, by trying: nobody can say which values an
 * expression allows without asking the database.
 */
final class FittingRows {

  /** Enough for three columns of seven values; a check that is pickier is given up. */
  private static final int MOST_ATTEMPTS = 400;

  private final Schema schema;
  private final Dialect dialect;
  private final Connection connection;
  private final Map<ColumnName, SqlText> fixed = new HashMap<>();
  private final Set<String> done = new HashSet<>();

  private FittingRows(Schema schema, Dialect dialect, Connection connection) {
    this.schema = schema;
    this.dialect = dialect;
    this.connection = connection;
  }

  /** The rows; where none is found for a table, its ordinary ones, which the database refuses. */
  static SampleRows find(Schema schema, Dialect dialect, Connection connection)
      throws SQLException {
    FittingRows rows = new FittingRows(schema, dialect, connection);
    for (Table table : schema.tables()) {
      rows.fit(table);
    }
    return new SampleRows(schema, rows.fixed);
  }

  private void fit(Table table) throws SQLException {
    if (!done.add(table.name())) {
      return;
    }
    for (Table parent : new SampleRows(schema, fixed).parents(table)) {
      fit(parent);
    }
    if (table.checks().isEmpty()) {
      return;
    }
    List<Map<ColumnName, SqlText>> attempts = attempts(choices(table));
    boolean found = fit(table, attempts, List.of(1, 2, SampleRows.ONE, SampleRows.OTHER));
    if (!found) {
      fit(table, attempts, List.of(SampleRows.ONE)); // better one row than none
    }
  }

  private boolean fit(Table table, List<Map<ColumnName, SqlText>> attempts, List<Integer> numbers)
      throws SQLException {
    for (Map<ColumnName, SqlText> attempt : attempts) {
      Map<ColumnName, SqlText> tried = new HashMap<>(fixed);
      tried.putAll(attempt);
      if (areAccepted(table, new SampleRows(schema, tried), numbers)) {
        fixed.putAll(attempt);
        return true;
      }
    }
    return false;
  }

  private boolean areAccepted(Table table, SampleRows rows, List<Integer> numbers)
      throws SQLException {
    List<SqlText> setup =
        rows.parents(table).stream().flatMap(parent -> rows.referenced(parent).stream()).toList();
    Probe probe =
        new Probe(
            ProbeKind.CHECKED_VALUE,
            table.name(),
            numbers.stream().map(number -> rows.row(table, number).insert()).toList(),
            Optional.empty());
    try (ProbeRunner runner = ProbeRunner.open(dialect, connection)) {
      ProbeGroup group = new ProbeGroup(table.name(), setup, List.of(probe));
      return runner.ask(group).get(0) instanceof Answer.Accepted;
    }
  }

  private static Map<ColumnName, List<SqlText>> choices(Table table) {
    Map<ColumnName, Set<SqlText>> choices = new LinkedHashMap<>();
    for (Check check : table.checks()) {
      for (Column column : CheckProbes.columns(table, check)) {
        choices
            .computeIfAbsent(
                new ColumnName(table.name(), column.name()), key -> new LinkedHashSet<>())
            .addAll(CheckProbes.edges(check, column));
      }
    }
    Map<ColumnName, List<SqlText>> lists = new LinkedHashMap<>();
    choices.forEach((name, values) -> lists.put(name, List.copyOf(values)));
    return lists;
  }

  /** No value fixed at first, then one, then two and so on, at most so many as we have patience. */
  private static List<Map<ColumnName, SqlText>> attempts(Map<ColumnName, List<SqlText>> choices) {
    List<Map<ColumnName, SqlText>> attempts = new ArrayList<>();
    attempts.add(Map.of());
    choices.forEach(
        (name, values) -> {
          List<Map<ColumnName, SqlText>> before = List.copyOf(attempts);
          for (SqlText value : values) {
            for (Map<ColumnName, SqlText> attempt : before) {
              if (attempts.size() < MOST_ATTEMPTS) {
                Map<ColumnName, SqlText> more = new LinkedHashMap<>(attempt);
                more.put(name, value);
                attempts.add(more);
              }
            }
          }
        });
    return attempts;
  }
}
