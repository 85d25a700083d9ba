package io.agor.rehearsal.fill;

import io.agor.schema.Column;
import io.agor.schema.SqlText;
import io.agor.schema.Table;
import io.agor.schema.TypeFamily;
import io.agor.sql.SqlToken;
import io.agor.sql.SqlTokenizer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The literals in the SQL of a table, and the numbers next to them: values at which a condition
 * changes its mind.
 */
final class SqlLiterals {

  private static final int MOST_DIGITS = 1_000;

  private SqlLiterals() {}

  /** Those in texts that name this column, as far as its type can hold them. */
  static List<String> near(Table table, Column column, List<SqlText> others) {
    Set<String> values = new LinkedHashSet<>();
    Stream<SqlText> own =
        Stream.concat(
            table.checks().stream().map(check -> check.expression()),
            table.indexes().stream().flatMap(index -> index.predicate().stream()));
    Stream.concat(own, others.stream())
        .flatMap(
            text -> Stream.concat(Stream.of(text.common()), text.perDialect().values().stream()))
        .forEach(sql -> add(column, sql, values));
    return List.copyOf(values);
  }

  private static void add(Column column, String sql, Set<String> values) {
    List<SqlToken> tokens = SqlTokenizer.tokens(sql);
    if (tokens.stream()
        .noneMatch(token -> token.isIdentifier() && token.name().equalsIgnoreCase(column.name()))) {
      return;
    }
    for (SqlToken token : tokens) {
      switch (TypeFamily.of(column.type())) {
        case TEXT, DATE -> {
          if (token.kind() == SqlToken.Kind.STRING) {
            values.add(token.value());
          } else if (token.kind() == SqlToken.Kind.NUMBER) {
            values.addAll(lengths(token.text()));
          }
        }
        case WHOLE_NUMBER, EXACT_NUMBER, FLOATING_NUMBER -> {
          if (token.kind() == SqlToken.Kind.NUMBER) {
            values.addAll(neighbours(token.text()));
          }
        }
        case BOOLEAN, TIMESTAMP, TIME, UUID, JSON, BLOB -> {}
      }
    }
  }

  /** A number beside a text is often its length. */
  private static List<String> lengths(String number) {
    List<String> texts = new ArrayList<>();
    if (number.matches("\\d{1,3}")) {
      int length = Integer.parseInt(number);
      texts.add("y".repeat(length));
      texts.add("z".repeat(length + 1));
    }
    return texts;
  }

  private static List<String> neighbours(String number) {
    try {
      BigDecimal value = new BigDecimal(number);
      if (Math.abs((long) value.scale()) > MOST_DIGITS) {
        return List.of(); // 1e999999999 written out would fill the memory
      }
      return Stream.of(
              value, value.add(BigDecimal.ONE), value.subtract(BigDecimal.ONE), value.negate())
          .map(BigDecimal::toPlainString)
          .toList();
    } catch (NumberFormatException hexadecimal) {
      return List.of();
    }
  }
}
