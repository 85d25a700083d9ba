package io.agor.parity.pair;

import io.agor.schema.DefaultValue;
import io.agor.schema.SqlText;
import java.util.Locale;

/** A default in a few words, close to SQL. */
enum DefaultText implements DefaultValue.Visitor<String> {
  TEXT;

  static String of(DefaultValue value) {
    return value.accept(TEXT);
  }

  @Override
  public String none(DefaultValue.None none) {
    return "no default";
  }

  @Override
  public String text(DefaultValue.Text text) {
    return "default '" + text.value().replace("'", "''") + "'";
  }

  @Override
  public String numeric(DefaultValue.Numeric numeric) {
    return "default " + numeric.literal();
  }

  @Override
  public String bool(DefaultValue.Bool bool) {
    return "default " + bool.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String expression(DefaultValue.Expression expression) {
    return "default " + sql(expression.sql());
  }

  @Override
  public String identity(DefaultValue.Identity identity) {
    return "counted up";
  }

  @Override
  public String generated(DefaultValue.Generated generated) {
    return "generated always as (" + sql(generated.sql()) + ")";
  }

  /** What introspection reads has one text. */
  static String sql(SqlText text) {
    return text.common();
  }
}
