package io.agor.report;

import io.agor.schema.DefaultValue;
import io.agor.schema.SqlText;
import java.util.Locale;

/**
 * A default in a few words, close to SQL. What a column without a plain default is called is for
 * the place to say where it stands.
 */
public abstract class DefaultWords implements DefaultValue.Visitor<String> {

  /** Made by those who say the rest. */
  protected DefaultWords() {}

  /** The one text, or all texts with their dialects. */
  public static String of(SqlText sql) {
    return sql.perDialect().isEmpty() ? sql.common() : sql.perDialect().toString();
  }

  @Override
  public final String text(DefaultValue.Text text) {
    return "default '" + text.value().replace("'", "''") + "'";
  }

  @Override
  public final String numeric(DefaultValue.Numeric numeric) {
    return "default " + numeric.literal();
  }

  @Override
  public final String bool(DefaultValue.Bool bool) {
    return "default " + bool.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public final String expression(DefaultValue.Expression expression) {
    return "default " + of(expression.sql());
  }
}
