package io.agor.sql;

import java.util.List;

/**
 * Prints a tree with the parentheses that its meaning needs under either order of operators, and no
 * others.
 */
final class ExpressionPrinter implements Node.Visitor<String> {

  private static final ExpressionPrinter PRINTER = new ExpressionPrinter();

  private ExpressionPrinter() {}

  static String print(Node node) {
    return node.accept(PRINTER);
  }

  @Override
  public String name(Node.Name node) {
    return node.printed();
  }

  @Override
  public String text(Node.Text node) {
    return Words.text(node.value());
  }

  @Override
  public String literal(Node.Literal node) {
    return node.printed();
  }

  @Override
  public String unary(Node.Unary node) {
    return node.operator().equals("not")
        ? "not " + (isLoose(node.operand()) ? parenthesized(node.operand()) : print(node.operand()))
        : node.operator() + (isSign(node) ? "" : " ") + operand(node.operand());
  }

  private static boolean isSign(Node.Unary node) {
    return "+-~".contains(node.operator());
  }

  /** NOT reaches over everything but AND and OR. */
  private static boolean isLoose(Node node) {
    return !isPrimary(node);
  }

  @Override
  public String binary(Node.Binary node) {
    String operator = node.operator();
    if (operator.endsWith(" any") || operator.endsWith(" all")) {
      return operand(node.left()) + " " + operator + " (" + print(node.right()) + ")";
    }
    String left = binds(node.left(), operator, "+-*/%") ? print(node.left()) : operand(node.left());
    String right =
        binds(node.right(), operator, "+-") ? print(node.right()) : operand(node.right());
    return left + " " + operator + " " + right;
  }

  /**
   * Whether a product stands in a sum, or an operation of the same kind to the left of another:
   * there every reader knows the order.
   */
  private static boolean binds(Node operand, String operator, String outer) {
    if (!(operand instanceof Node.Binary inner)) {
      return false;
    }
    boolean outerSum = "+-".contains(operator);
    boolean innerSum = "+-".contains(inner.operator());
    boolean innerProduct = "*/%".contains(inner.operator());
    if (isComparison(operator)) {
      return innerSum || innerProduct;
    }
    if (!outer.contains(operator)) {
      return false;
    }
    return outer.length() > 2 ? (outerSum && innerSum) || innerProduct : innerProduct;
  }

  private static boolean isComparison(String operator) {
    return switch (operator) {
      case "=", "<>", "<", ">", "<=", ">=" -> true;
      default -> false;
    };
  }

  @Override
  public String junction(Node.Junction node) {
    StringBuilder text = new StringBuilder();
    for (Node operand : node.operands()) {
      text.append(text.isEmpty() ? "" : " " + node.operator() + " ");
      text.append(operand instanceof Node.Junction ? parenthesized(operand) : print(operand));
    }
    return text.toString();
  }

  @Override
  public String test(Node.Test node) {
    return operand(node.operand()) + " " + node.test();
  }

  @Override
  public String like(Node.Like node) {
    String escape = node.escape().map(character -> " escape " + operand(character)).orElse("");
    return operand(node.left()) + " " + node.operator() + " " + operand(node.pattern()) + escape;
  }

  @Override
  public String in(Node.In node) {
    return operand(node.left()) + " " + node.operator() + " (" + list(node.elements()) + ")";
  }

  @Override
  public String call(Node.Call node) {
    if (node.function().equals("extract") && node.arguments().get(0) instanceof Node.Text field) {
      return "extract(" + field.value() + " from " + print(node.arguments().get(1)) + ")";
    }
    return node.function() + "(" + list(node.arguments()) + ")";
  }

  @Override
  public String cast(Node.Cast node) {
    return "cast(" + print(node.operand()) + " as " + node.type() + ")";
  }

  @Override
  public String choice(Node.Choice node) {
    StringBuilder text = new StringBuilder("case");
    node.operand().ifPresent(operand -> text.append(' ').append(operand(operand)));
    for (Node.Choice.When branch : node.branches()) {
      text.append(" when ").append(print(branch.condition()));
      text.append(" then ").append(print(branch.result()));
    }
    node.otherwise().ifPresent(otherwise -> text.append(" else ").append(print(otherwise)));
    return text.append(" end").toString();
  }

  @Override
  public String collate(Node.Collate node) {
    return operand(node.operand()) + " collate " + node.collation();
  }

  @Override
  public String group(Node.Group node) {
    return node.kind().equals("row")
        ? "row(" + list(node.elements()) + ")"
        : "array[" + list(node.elements()) + "]";
  }

  @Override
  public String subscript(Node.Subscript node) {
    return operand(node.array()) + "[" + print(node.index()) + "]";
  }

  private static String list(List<Node> nodes) {
    return String.join(", ", nodes.stream().map(ExpressionPrinter::print).toList());
  }

  private static String operand(Node node) {
    return isPrimary(node) ? print(node) : parenthesized(node);
  }

  private static String parenthesized(Node node) {
    return "(" + print(node) + ")";
  }

  private static boolean isPrimary(Node node) {
    return node instanceof Node.Name
        || node instanceof Node.Text
        || node instanceof Node.Literal
        || node instanceof Node.Call
        || node instanceof Node.Cast
        || node instanceof Node.Choice
        || node instanceof Node.Group
        || node instanceof Node.Subscript;
  }
}
