package io.agor.probe;

import io.agor.schema.Check;
import io.agor.schema.Column;
import io.agor.schema.DefaultValue;
import io.agor.schema.SqlText;
import io.agor.schema.Table;
import io.agor.schema.TypeFamily;
import io.agor.sql.SqlToken;
import io.agor.sql.SqlTokenizer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Values at the edges of what a check allows: those that its text names, and their neighbours. */
final class CheckProbes {

  private static final int MOST_DIGITS = 1_000;

  private final Table table;
  private final SampleRows rows;

  CheckProbes(Table table, SampleRows rows) {
    this.table = table;
    this.rows = rows;
  }

  List<Probe> probes() {
    List<Probe> probes = new ArrayList<>();
    SampleRow row = rows.row(table, SampleRows.ONE);
    for (Check check : table.checks()) {
      for (Column column : columns(table, check)) {
        for (SqlText value : edges(check, column)) {
          probes.add(
              new Probe(
                  ProbeKind.CHECKED_VALUE,
                  "check " + check.name() + " of " + table.name(),
                  List.of(row.with(column.name(), value).insert()),
                  Optional.empty()));
        }
      }
    }
    return probes;
  }

  /** The columns that a check mentions and a statement can give a value to. */
  static List<Column> columns(Table table, Check check) {
    Set<String> names = new LinkedHashSet<>();
    for (SqlToken token : tokens(check)) {
      if (token.isIdentifier()) {
        names.add(token.name().toLowerCase(Locale.ROOT));
      }
    }
    return table.columns().stream()
        .filter(column -> names.contains(column.name().toLowerCase(Locale.ROOT)))
        .filter(column -> !(column.defaultValue() instanceof DefaultValue.Generated))
        .filter(column -> column.nativeTypes().isEmpty())
        .toList();
  }

  private static List<SqlToken> tokens(Check check) {
    List<SqlToken> tokens = new ArrayList<>();
    for (String text : texts(check.expression())) {
      tokens.addAll(SqlTokenizer.tokens(text));
    }
    return tokens;
  }

  private static Set<String> texts(SqlText expression) {
    Set<String> texts = new LinkedHashSet<>(expression.perDialect().values());
    if (!expression.common().isEmpty()) {
      texts.add(expression.common());
    }
    return texts;
  }

  /** Values of the column's own type, and NULL. */
  static Set<SqlText> edges(Check check, Column column) {
    Set<SqlText> values = new LinkedHashSet<>();
    values.add(SqlText.of("NULL"));
    TypeFamily family = TypeFamily.of(column.type());
    switch (family) {
      case TEXT -> {
        values.add(Sql.literal(""));
        tokens(check).stream()
            .filter(token -> token.kind() == SqlToken.Kind.STRING)
            .forEach(token -> values.add(Sql.literal(token.value())));
      }
      case BOOLEAN -> {
        values.add(Sql.either("1", "TRUE"));
        values.add(Sql.either("0", "FALSE"));
      }
      case WHOLE_NUMBER, EXACT_NUMBER, FLOATING_NUMBER -> {
        values.add(SqlText.of("0"));
        values.add(SqlText.of("-1"));
        for (SqlToken token : tokens(check)) {
          number(token).ifPresent(number -> neighbours(number, values));
        }
      }
      case TIMESTAMP, DATE, TIME, UUID, JSON, BLOB ->
          values.add(SampleValues.of(column, SampleRows.NOBODY));
    }
    return values;
  }

  private static Optional<BigDecimal> number(SqlToken token) {
    try {
      return token.kind() == SqlToken.Kind.NUMBER
          ? Optional.of(new BigDecimal(token.value()))
              .filter(number -> Math.abs((long) number.scale()) <= MOST_DIGITS)
          : Optional.empty();
    } catch (NumberFormatException hexadecimal) {
      return Optional.empty();
    }
  }

  private static void neighbours(BigDecimal number, Set<SqlText> values) {
    values.add(SqlText.of(number.subtract(BigDecimal.ONE).toPlainString()));
    values.add(SqlText.of(number.toPlainString()));
    values.add(SqlText.of(number.add(BigDecimal.ONE).toPlainString()));
  }
}
