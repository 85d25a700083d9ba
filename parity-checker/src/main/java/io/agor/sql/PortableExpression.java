package io.agor.sql;

import io.agor.sql.SqlToken.Kind;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One text for all texts that mean the same in either database: canonical text ({@link
 * CanonicalExpression}) without what only the databases' types make different. TRUE is 1, a boolean
 * column alone is compared with 1, names have no case, operands of AND and OR and the elements of a
 * list are sorted, and functions go by one name.
 */
public final class PortableExpression {

  private PortableExpression() {}

  /** The portable text of an expression; portable text is its own. */
  public static String of(String sql, ExpressionRules rules) {
    return text(sql, rules, PortableForm.Position.VALUE);
  }

  /** The portable text of a condition: a check, or the predicate of an index. */
  public static String ofCondition(String sql, ExpressionRules rules) {
    return text(sql, rules, PortableForm.Position.CONDITION);
  }

  private static String text(String sql, ExpressionRules rules, PortableForm.Position position) {
    List<SqlToken> tokens = SqlTokenizer.tokens(sql);
    try {
      Node simple = new Simplifier(rules).simplify(ExpressionParser.parse(tokens, rules));
      return ExpressionPrinter.print(PortableForm.of(simple, position));
    } catch (UnreadableExpression unknownForm) {
      return CanonicalTokens.of(tokens).toLowerCase(Locale.ROOT);
    }
  }

  /** The words and quoted identifiers of a text, in lower case: columns are among them. */
  public static SortedSet<String> names(String sql) {
    SortedSet<String> names = new TreeSet<>();
    for (SqlToken token : SqlTokenizer.tokens(sql)) {
      if (token.isIdentifier()) {
        names.add(token.name().toLowerCase(Locale.ROOT));
      }
    }
    return names;
  }

  /** The strings and numbers that stand in a text: strings without quotes. */
  public static SortedSet<String> literals(String sql) {
    SortedSet<String> literals = new TreeSet<>();
    for (SqlToken token : SqlTokenizer.tokens(sql)) {
      if (token.kind() == Kind.STRING || token.kind() == Kind.NUMBER) {
        literals.add(token.value());
      }
    }
    return literals;
  }
}
