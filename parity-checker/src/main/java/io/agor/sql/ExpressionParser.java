package io.agor.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads an expression into a tree by the binding powers of its operators. The tree keeps what was
 * written; only forms that are one to the grammar (BETWEEN, ISNULL, NOT IN) are joined here.
 */
final class ExpressionParser {

  /** PostgreSQL's operators before their operand, besides the signs. */
  private static final Set<String> PREFIX = Set.of("@", "|/", "||/", "!!");

  /** Deeper than any database prints what a person wrote, far from what a small stack holds. */
  static final int MAX_DEPTH = 250;

  /** The joining of operands takes the square of their number. */
  static final int MAX_TOKENS = 20_000;

  /** Each BETWEEN within the left side of another doubles the tree. */
  private static final int MAX_DOUBLINGS = 8;

  private final TokenCursor cursor;
  private final OperandParser operands;
  private final BindingPower power;
  private int depth;
  private int doublings;

  private ExpressionParser(List<SqlToken> tokens, ExpressionRules rules) {
    cursor = new TokenCursor(tokens);
    operands = new OperandParser(cursor, this::expression);
    power = new BindingPower(rules.operatorOrder());
  }

  /**
   * The tree of an expression.
   *
   * @throws UnreadableExpression if it has a form that is not known here
   */
  static Node parse(List<SqlToken> tokens, ExpressionRules rules) {
    if (tokens.size() > MAX_TOKENS) {
      throw new UnreadableExpression("more than " + MAX_TOKENS + " tokens");
    }
    ExpressionParser parser = new ExpressionParser(tokens, rules);
    Node node = parser.expression(0);
    if (!parser.cursor.atEnd()) {
      throw new UnreadableExpression("more after the end: " + parser.cursor.peek().text());
    }
    return node;
  }

  private Node expression(int least) {
    int outside = depth;
    int beside = doublings;
    doublings = 0;
    deeper();
    Node left = operand();
    while (true) {
      Optional<String> operator = operator();
      if (operator.isEmpty() || power.of(operator.get()) <= least) {
        depth = outside;
        doublings = Math.max(doublings, beside);
        return left;
      }
      left = after(left, operator.get());
      if (!(left instanceof Node.Junction)) {
        deeper(); // what stands here is the left side of the next operator
      }
    }
  }

  private void deeper() {
    depth++;
    if (depth > MAX_DEPTH) {
      throw new UnreadableExpression("more than " + MAX_DEPTH + " levels");
    }
  }

  private Node operand() {
    SqlToken token = cursor.peek();
    if (token.isWord("not")) {
      cursor.take();
      return new Node.Unary("not", expression(BindingPower.NOT));
    }
    if (token.isSymbol("-") || token.isSymbol("+") || token.isSymbol("~")) {
      cursor.take();
      return new Node.Unary(token.text(), expression(BindingPower.SIGN));
    }
    if (PREFIX.contains(token.text()) && token.kind() == SqlToken.Kind.OPERATOR) {
      cursor.take();
      return new Node.Unary(token.text(), expression(BindingPower.OTHER));
    }
    return operands.operand();
  }

  /** The operator that stands here, with NOT and IS joined to what follows; nothing is taken. */
  private Optional<String> operator() {
    SqlToken token = cursor.peek();
    if (token.kind() == SqlToken.Kind.OPERATOR || token.isSymbol("[")) {
      return Optional.of(token.text());
    }
    if (token.kind() != SqlToken.Kind.WORD) {
      return Optional.empty();
    }
    return switch (token.value()) {
      case "and",
          "or",
          "is",
          "isnull",
          "notnull",
          "in",
          "between",
          "like",
          "ilike",
          "glob",
          "regexp",
          "match",
          "collate",
          "similar",
          "at" ->
          Optional.of(token.value());
      case "not" ->
          cursor.peek(1).kind() == SqlToken.Kind.WORD
              ? Optional.of("not " + cursor.peek(1).value())
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private Node after(Node left, String operator) {
    int binding = power.of(operator);
    cursor.take();
    if (operator.startsWith("not ")) {
      cursor.take();
    }
    return switch (operator) {
      case "and", "or" -> Simplifier.junction(operator, left, expression(binding));
      case "is" -> is(left, binding);
      case "isnull" -> new Node.Test(left, "is null");
      case "notnull", "not null" -> new Node.Test(left, "is not null");
      case "in", "not in" -> new Node.In(operator, left, list());
      case "between" -> between(left, "and", ">=", "<=", binding);
      case "not between" -> between(left, "or", "<", ">", binding);
      case "collate" -> new Node.Collate(left, operands.name());
      case "similar", "not similar" -> similar(left, operator, binding);
      case "at" -> atTimeZone(left, binding);
      case "[" -> subscript(left);
      case "::" -> new Node.Cast(left, new TypeNameParser(cursor).afterDoubleColon());
      case "like",
          "not like",
          "ilike",
          "not ilike",
          "glob",
          "not glob",
          "regexp",
          "not regexp",
          "match",
          "not match" ->
          like(left, operator, binding);
      case "~~" -> like(left, "like", binding);
      case "!~~" -> like(left, "not like", binding);
      case "~~*" -> like(left, "ilike", binding);
      case "!~~*" -> like(left, "not ilike", binding);
      case "==" -> binary("=", left, binding);
      case "!=" -> binary("<>", left, binding);
      default -> binary(operator, left, binding);
    };
  }

  private Node binary(String operator, Node left, int binding) {
    boolean any = cursor.takeWord("any") || cursor.takeWord("some");
    if (any || cursor.takeWord("all")) {
      cursor.expectSymbol("(");
      Node array = expression(0);
      cursor.expectSymbol(")");
      return new Node.Binary(operator + (any ? " any" : " all"), left, array);
    }
    return new Node.Binary(operator, left, expression(binding));
  }

  private Node like(Node left, String operator, int binding) {
    Node pattern = expression(binding);
    Optional<Node> escape =
        cursor.takeWord("escape") ? Optional.of(expression(binding)) : Optional.empty();
    return new Node.Like(operator, left, pattern, escape);
  }

  private Node similar(Node left, String operator, int binding) {
    cursor.expectWord("to");
    List<Node> arguments = new ArrayList<>();
    arguments.add(expression(binding));
    if (cursor.takeWord("escape")) {
      arguments.add(expression(binding));
    }
    return new Node.Binary(
        operator.equals("similar") ? "~" : "!~",
        left,
        new Node.Call("similar_to_escape", List.copyOf(arguments)));
  }

  private Node between(Node left, String junction, String low, String high, int binding) {
    if (cursor.peek().isWord("symmetric") || cursor.peek().isWord("asymmetric")) {
      throw new UnreadableExpression("between symmetric");
    }
    doublings++;
    if (doublings > MAX_DOUBLINGS) {
      throw new UnreadableExpression("more than " + MAX_DOUBLINGS + " BETWEEN in each other");
    }
    Node lower = expression(binding);
    cursor.expectWord("and");
    Node upper = expression(binding);
    return Simplifier.junction(
        junction, new Node.Binary(low, left, lower), new Node.Binary(high, left, upper));
  }

  private Node is(Node left, int binding) {
    boolean negated = cursor.takeWord("not");
    if (cursor.takeWords("distinct", "from")) {
      Node distinct = new Node.Binary("is distinct from", left, expression(binding));
      return negated ? new Node.Unary("not", distinct) : distinct;
    }
    for (String word : List.of("null", "true", "false", "unknown")) {
      if (cursor.takeWord(word)) {
        return new Node.Test(left, (negated ? "is not " : "is ") + word);
      }
    }
    Node distinct = new Node.Binary("is distinct from", left, expression(binding));
    return negated ? distinct : new Node.Unary("not", distinct);
  }

  private Node atTimeZone(Node left, int binding) {
    cursor.expectWord("time");
    cursor.expectWord("zone");
    return new Node.Call("timezone", List.of(expression(binding), left));
  }

  private Node subscript(Node left) {
    Node index = expression(0);
    cursor.expectSymbol("]");
    return new Node.Subscript(left, index);
  }

  private List<Node> list() {
    cursor.expectSymbol("(");
    List<Node> elements = new ArrayList<>();
    do {
      elements.add(expression(0));
    } while (cursor.takeSymbol(","));
    cursor.expectSymbol(")");
    return List.copyOf(elements);
  }
}
