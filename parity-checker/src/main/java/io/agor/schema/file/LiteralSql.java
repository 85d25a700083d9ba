package io.agor.schema.file;

import io.agor.dialect.Dialect;
import io.agor.schema.DefaultValue;
import io.agor.schema.SqlText;
import java.util.Map;
import java.util.TreeMap;

/** Writes a value of a schema file as SQL. */
final class LiteralSql implements DefaultValue.Visitor<SqlText> {

  private LiteralSql() {}

  /**
   * The value as an expression: one text where all databases read the same, else one for each.
   *
   * @throws IllegalArgumentException if it is no value, such as an identity
   */
  static SqlText of(DefaultValue value) {
    return value.accept(new LiteralSql());
  }

  @Override
  public SqlText none(DefaultValue.None none) {
    throw new IllegalArgumentException("nothing is no value");
  }

  @Override
  public SqlText text(DefaultValue.Text text) {
    Map<String, String> texts = new TreeMap<>();
    for (Dialect dialect : Dialect.values()) {
      texts.put(dialect.id(), dialect.quoting().literal(text.value()));
    }
    return texts.values().stream().distinct().count() == 1
        ? SqlText.of(texts.values().iterator().next())
        : SqlText.perDialect(texts);
  }

  @Override
  public SqlText numeric(DefaultValue.Numeric numeric) {
    return SqlText.of(numeric.literal());
  }

  /** SQLite has no type for booleans; a column of 1 and 0 stands for one. */
  @Override
  public SqlText bool(DefaultValue.Bool bool) {
    boolean value = bool == DefaultValue.Bool.TRUE;
    return SqlText.perDialect(
        Map.of(
            Dialect.SQLITE.id(), value ? "1" : "0",
            Dialect.POSTGRESQL.id(), value ? "true" : "false"));
  }

  @Override
  public SqlText expression(DefaultValue.Expression expression) {
    return expression.sql();
  }

  @Override
  public SqlText identity(DefaultValue.Identity identity) {
    throw new IllegalArgumentException("an identity is no value");
  }

  @Override
  public SqlText generated(DefaultValue.Generated generated) {
    throw new IllegalArgumentException("a generated column is no value");
  }
}
