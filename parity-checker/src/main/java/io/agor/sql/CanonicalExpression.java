package io.agor.sql;

import java.util.List;

/**
 * One text for all texts of the same expression: what an author writes, what SQLite keeps word for
 * word and what PostgreSQL prints from its parse tree. Different meanings have different texts; an
 * expression that is not understood has its tokens for a canonical text.
 */
public final class CanonicalExpression {

  private CanonicalExpression() {}

  /** The canonical text under {@link ExpressionRules#STANDARD}; canonical text is its own. */
  public static String of(String sql) {
    return of(sql, ExpressionRules.STANDARD);
  }

  /**
   * The canonical text of a default under the rules given: a cast to the column's own type, which
   * the assignment makes anyway, is dropped.
   *
   * @param columnType the native type of the column in canonical spelling
   */
  public static String ofDefault(String sql, String columnType, ExpressionRules rules) {
    List<SqlToken> tokens = SqlTokenizer.tokens(sql);
    try {
      Node tree = ExpressionParser.parse(tokens, rules);
      Node simple = new Simplifier(rules).simplify(tree);
      return ExpressionPrinter.print(AssignedValue.of(simple, columnType));
    } catch (UnreadableExpression unknownForm) {
      return CanonicalTokens.of(tokens);
    }
  }

  /** The canonical text under the rules given; canonical text is its own. */
  public static String of(String sql, ExpressionRules rules) {
    List<SqlToken> tokens = SqlTokenizer.tokens(sql);
    try {
      Node tree = ExpressionParser.parse(tokens, rules);
      return ExpressionPrinter.print(new Simplifier(rules).simplify(tree));
    } catch (UnreadableExpression unknownForm) {
      return CanonicalTokens.of(tokens);
    }
  }
}
