package io.agor.dialect;

import io.agor.schema.Column;
import io.agor.schema.DefaultValue;
import io.agor.schema.SqlText;
import io.agor.sql.CanonicalExpression;
import io.agor.sql.ExpressionRules;
import io.agor.sql.SqlToken;
import io.agor.sql.SqlTokenizer;
import java.util.List;
import java.util.Set;

/** Brings a default to the form in which a database reports it: a literal wherever it is one. */
final class CanonicalDefault implements DefaultValue.Visitor<DefaultValue> {

  /** Words that are values and not names in a SQLite default. */
  private static final Set<String> VALUES =
      Set.of("null", "true", "false", "current_timestamp", "current_date", "current_time");

  private final Dialect dialect;
  private final String columnType;
  private final ExpressionRules rules;

  CanonicalDefault(Dialect dialect, Column column, ExpressionRules rules) {
    this.dialect = dialect;
    this.rules = rules;
    columnType = NormalizedSchema.expressionType(dialect, column);
  }

  @Override
  public DefaultValue none(DefaultValue.None none) {
    return none;
  }

  @Override
  public DefaultValue text(DefaultValue.Text text) {
    return ofSql(dialect.quoting().literal(text.value()));
  }

  @Override
  public DefaultValue numeric(DefaultValue.Numeric numeric) {
    return ofSql(numeric.literal());
  }

  @Override
  public DefaultValue bool(DefaultValue.Bool bool) {
    return switch (bool) {
      case TRUE -> ofSql("true");
      case FALSE -> ofSql("false");
    };
  }

  @Override
  public DefaultValue expression(DefaultValue.Expression expression) {
    return ofSql(expression.sql().in(dialect.id()));
  }

  @Override
  public DefaultValue identity(DefaultValue.Identity identity) {
    return identity;
  }

  @Override
  public DefaultValue generated(DefaultValue.Generated generated) {
    String text = CanonicalExpression.of(generated.sql().in(dialect.id()), rules);
    return new DefaultValue.Generated(SqlText.of(text), generated.storage());
  }

  private DefaultValue ofSql(String sql) {
    List<SqlToken> written = SqlTokenizer.tokens(sql);
    if (dialect == Dialect.SQLITE && written.size() == 1 && isBareText(written.get(0))) {
      return new DefaultValue.Text(written.get(0).name());
    }
    String canonical = CanonicalExpression.ofDefault(sql, columnType, rules);
    List<SqlToken> tokens = SqlTokenizer.tokens(canonical);
    boolean negative = tokens.size() == 2 && tokens.get(0).isSymbol("-");
    if (tokens.size() == 1 || negative) {
      SqlToken token = tokens.get(tokens.size() - 1);
      if (token.kind() == SqlToken.Kind.NUMBER) {
        return new DefaultValue.Numeric(canonical);
      }
      if (token.kind() == SqlToken.Kind.STRING) {
        return new DefaultValue.Text(token.value());
      }
      if (token.isWord("null")) {
        return DefaultValue.None.NONE;
      }
      if (token.isWord("true") || token.isWord("false")) {
        return token.isWord("true") ? DefaultValue.Bool.TRUE : DefaultValue.Bool.FALSE;
      }
    }
    return new DefaultValue.Expression(SqlText.of(canonical));
  }

  /**
   * SQLite takes a name for a string here, in quotes or not (<a
   * href="https://www.sqlite.org/quirks.html#dblquote">Double-quoted String Literals Are
   * Accepted</a>).
   */
  private static boolean isBareText(SqlToken token) {
    boolean value = token.kind() == SqlToken.Kind.WORD && VALUES.contains(token.value());
    return token.isIdentifier() && !value;
  }
}
