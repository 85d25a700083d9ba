package io.agor.adopt;

import io.agor.dialect.Dialect;
import io.agor.schema.DefaultValue;
import io.agor.schema.SqlText;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Brings the texts of both databases under one name. */
record Texts(Dialect master) {

  /** One text where both are alike or there is only one, else one for each. */
  SqlText merged(String masterText, Optional<String> otherText) {
    if (otherText.isEmpty() || otherText.get().equals(masterText)) {
      return SqlText.of(masterText);
    }
    return SqlText.perDialect(Map.of(master.id(), masterText, other().id(), otherText.get()));
  }

  SqlText merged(SqlText masterText, Optional<SqlText> otherText) {
    return merged(masterText.in(master.id()), otherText.map(text -> text.in(other().id())));
  }

  /** The database that is not the master. */
  Dialect other() {
    return switch (master) {
      case SQLITE -> Dialect.POSTGRESQL;
      case POSTGRESQL -> Dialect.SQLITE;
    };
  }

  /** A default as an expression for each database; NULL is none. */
  DefaultValue expression(DefaultValue masterValue, Optional<DefaultValue> otherValue) {
    String text = sql(master, masterValue);
    if (otherValue.isPresent()) {
      return new DefaultValue.Expression(
          merged(text, otherValue.map(value -> sql(other(), value))));
    }
    SortedMap<String, String> texts = new TreeMap<>();
    texts.put(master.id(), text);
    texts.put(other().id(), translated(text));
    return new DefaultValue.Expression(
        texts.get(other().id()).equals(text) ? SqlText.of(text) : SqlText.perDialect(texts));
  }

  /** What is known to mean the same in the other database; NULL for what is not. */
  private static String translated(String text) {
    if (text.matches("(?i)now\\(\\)")) {
      return "CURRENT_TIMESTAMP";
    }
    return text.matches(
            "'([^']|'')*'|[-+]?[0-9.]+|(?i:true|false|current_date|current_time|current_timestamp)")
        ? text
        : "NULL";
  }

  private static String sql(Dialect dialect, DefaultValue value) {
    return value.accept(
        new DefaultValue.Visitor<>() {
          @Override
          public String none(DefaultValue.None none) {
            return "NULL";
          }

          @Override
          public String text(DefaultValue.Text text) {
            return dialect.quoting().literal(text.value());
          }

          @Override
          public String numeric(DefaultValue.Numeric numeric) {
            return numeric.literal();
          }

          @Override
          public String bool(DefaultValue.Bool bool) {
            return bool == DefaultValue.Bool.TRUE ? "true" : "false";
          }

          @Override
          public String expression(DefaultValue.Expression expression) {
            return expression.sql().in(dialect.id());
          }

          @Override
          public String identity(DefaultValue.Identity identity) {
            return "NULL";
          }

          @Override
          public String generated(DefaultValue.Generated generated) {
            return "NULL";
          }
        });
  }
}
