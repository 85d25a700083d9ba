package io.agor.parity.pair;

import io.agor.dialect.Dialect;
import io.agor.introspect.Particulars.Fact;
import io.agor.schema.Column;
import io.agor.sql.PortableExpression;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Rows on which two conditions are tried: for each column that they name the values that they name,
 * the values next to these, and a few that often matter, in all combinations up to a limit.
 */
final class CandidateRows {

  private static final int MOST_ROWS = 600;
  private static final int MOST_DIGITS = 1_000;

  /** Longer than most limits on a text. */
  private static final String LONG_TEXT = "x".repeat(300);

  private final TablePair pair;
  private final List<String> columns;
  private final List<List<Optional<String>>> rows;

  private CandidateRows(TablePair pair, List<String> columns, List<List<Optional<String>>> rows) {
    this.pair = pair;
    this.columns = columns;
    this.rows = rows;
  }

  static CandidateRows of(TablePair pair, String leftSql, String rightSql) {
    Set<String> names = new TreeSet<>();
    names.addAll(pair.naming().keys(List.copyOf(PortableExpression.names(leftSql))));
    names.addAll(pair.naming().keys(List.copyOf(PortableExpression.names(rightSql))));
    names.retainAll(pair.columns(pair.leftSide()).keySet());
    names.retainAll(pair.columns(pair.rightSide()).keySet());
    SortedSet<String> literals = new TreeSet<>(PortableExpression.literals(leftSql));
    literals.addAll(PortableExpression.literals(rightSql));
    List<String> columns = List.copyOf(names);
    List<List<Optional<String>>> values = new ArrayList<>();
    columns.forEach(column -> values.add(values(pair, column, literals)));
    return new CandidateRows(pair, columns, combinations(values));
  }

  boolean isEmpty() {
    return columns.isEmpty() || rows.isEmpty();
  }

  private static List<Optional<String>> values(
      TablePair pair, String column, Set<String> literals) {
    TypeKind left = kind(pair, pair.leftSide(), column);
    TypeKind right = kind(pair, pair.rightSide(), column);
    Set<String> values = new LinkedHashSet<>();
    switch (ConstantKind.of(left, right)) {
      case BOOLEAN -> values.addAll(List.of("0", "1"));
      case NUMBER -> {
        values.addAll(List.of("-1", "0", "1", "2", "100"));
        literals.forEach(literal -> addNeighbours(literal, values));
      }
      case TEMPORAL -> {
        values.addAll(List.of("2000-01-01 00:00:00", "2024-06-15 12:30:00"));
        literals.stream()
            .filter(literal -> ConstantKind.instant(literal).isPresent())
            .forEach(values::add);
      }
      case TEXT -> values.addAll(texts(pair, column, literals));
      case JSON, ARRAY, BYTES -> {
        return List.of();
      }
    }
    List<Optional<String>> all = new ArrayList<>();
    values.forEach(value -> all.add(Optional.of(value)));
    all.add(Optional.empty());
    return all;
  }

  /** An enum type takes none but its own values. */
  private static List<String> texts(TablePair pair, String column, Set<String> literals) {
    for (Side side : List.of(pair.leftSide(), pair.rightSide())) {
      List<String> values =
          side.particulars()
              .values(
                  Fact.ENUM_VALUE, pair.table(side).name(), pair.columns(side).get(column).name());
      if (!values.isEmpty()) {
        return values;
      }
    }
    List<String> texts = new ArrayList<>(literals);
    literals.forEach(literal -> texts.add(literal + "x"));
    texts.addAll(List.of("", "a", "A", " ", "1", LONG_TEXT));
    return texts;
  }

  private static void addNeighbours(String literal, Set<String> values) {
    try {
      BigDecimal number = new BigDecimal(literal);
      if (Math.abs((long) number.scale()) > MOST_DIGITS) {
        return; // 1e999999999 written out would fill the memory
      }
      values.add(number.toPlainString());
      values.add(number.subtract(BigDecimal.ONE).toPlainString());
      values.add(number.add(BigDecimal.ONE).toPlainString());
    } catch (NumberFormatException noNumber) {
      return;
    }
  }

  private static TypeKind kind(TablePair pair, Side side, String column) {
    return side.type(pair.table(side), pair.columns(side).get(column)).kind();
  }

  /** All combinations; of too many those that come first when all columns count at once. */
  private static List<List<Optional<String>>> combinations(List<List<Optional<String>>> values) {
    List<List<Optional<String>>> rows = List.of(List.of());
    for (List<Optional<String>> column : values) {
      int most = Math.max(2, MOST_ROWS / Math.max(1, rows.size()));
      List<List<Optional<String>>> longer = new ArrayList<>();
      for (List<Optional<String>> row : rows) {
        for (Optional<String> value : column.subList(0, Math.min(most, column.size()))) {
          List<Optional<String>> next = new ArrayList<>(row);
          next.add(value);
          longer.add(next);
        }
      }
      rows = longer.subList(0, Math.min(MOST_ROWS, longer.size()));
    }
    return rows;
  }

  /** A query that computes the condition for every row, in order: t, f or n. */
  String query(Side side, String condition) {
    Map<String, Column> known = pair.columns(side);
    List<String> names = new ArrayList<>();
    List<String> selected = new ArrayList<>();
    for (String column : columns) {
      String name = side.dialect().quoting().identifier(known.get(column).name());
      names.add(name);
      selected.add(cast(side, column, name) + " AS " + name);
    }
    List<String> values = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      List<String> cells = new ArrayList<>(List.of(Integer.toString(row)));
      rows.get(row).forEach(value -> cells.add(literal(side.dialect(), value)));
      values.add("(" + String.join(", ", cells) + ")");
    }
    String sql =
        side.dialect() == Dialect.SQLITE ? SqliteFunctions.rewritten(condition) : condition;
    return "WITH candidate (agor_row, "
        + String.join(", ", names)
        + ") AS (VALUES "
        + String.join(", ", values)
        + ") SELECT CASE WHEN ("
        + sql
        + ") THEN 't' WHEN NOT ("
        + sql
        + ") THEN 'f' ELSE 'n' END FROM (SELECT agor_row, "
        + String.join(", ", selected)
        + " FROM candidate) AS rows ORDER BY agor_row";
  }

  private static String literal(Dialect dialect, Optional<String> value) {
    return value.map(dialect.quoting()::literal).orElse("NULL");
  }

  /** A cast gives the column of a query what the type gives a column of a table. */
  private String cast(Side side, String column, String name) {
    LogicalType type = side.type(pair.table(side), pair.columns(side).get(column));
    return switch (side.dialect()) {
      case SQLITE ->
          switch (type.kind()) {
            case INTEGER, BOOLEAN -> "CAST(" + name + " AS INTEGER)";
            case NUMERIC, FLOAT -> "CAST(" + name + " AS NUMERIC)";
            default -> name;
          };
      case POSTGRESQL ->
          "CAST(CAST(" + name + " AS text) AS " + type.spelling().replaceAll("\\(.*?\\)", "") + ")";
    };
  }
}
