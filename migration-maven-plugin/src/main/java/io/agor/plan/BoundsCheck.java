package io.agor.plan;

import io.agor.dialect.Dialect;
import io.agor.schema.Check;
import io.agor.schema.Column;
import io.agor.schema.DefaultValue;
import io.agor.sql.SqlToken;
import io.agor.sql.SqlTokenizer;
import java.math.BigDecimal;
import java.util.List;

/** A check that is nothing but bounds of one column, as {@code level > 0 AND level < 10}. */
final class BoundsCheck {

  /** A column, an operator, a number, and AND before the next. */
  private static final int TOKENS = 4;

  private BoundsCheck() {}

  /** Whether a check is seen to hold for the number that is the default of a column. */
  static boolean holds(Check check, Column column) {
    if (!(column.defaultValue() instanceof DefaultValue.Numeric number)) {
      return false;
    }
    BigDecimal value = new BigDecimal(number.literal());
    List<SqlToken> tokens = SqlTokenizer.tokens(check.expression().in(Dialect.SQLITE.id()));
    boolean holds = tokens.size() % TOKENS == TOKENS - 1;
    for (int i = 0; holds && i < tokens.size(); i += TOKENS) {
      holds =
          tokens.get(i).isIdentifier()
              && tokens.get(i).name().equalsIgnoreCase(column.name())
              && tokens.get(i + 2).kind() == SqlToken.Kind.NUMBER
              && isWithin(value, tokens.get(i + 1).text(), tokens.get(i + 2).text())
              && (i + TOKENS > tokens.size() || tokens.get(i + TOKENS - 1).isWord("and"));
    }
    return holds;
  }

  private static boolean isWithin(BigDecimal value, String operator, String number) {
    if (!number.matches("[0-9]{1,18}")) {
      return false;
    }
    int order = value.compareTo(new BigDecimal(number));
    return switch (operator) {
      case "<" -> order < 0;
      case "<=" -> order <= 0;
      case ">" -> order > 0;
      case ">=" -> order >= 0;
      default -> false;
    };
  }
}
