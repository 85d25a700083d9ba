package io.agor.sql;

import io.agor.sql.Node.Literal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Brings a simple tree to the form that both databases share. */
final class PortableForm implements Node.Visitor<Node> {

  private static final Literal ONE = new Literal(Literal.Kind.INTEGER, "1");
  private static final Literal ZERO = new Literal(Literal.Kind.INTEGER, "0");

  /** What a comparison becomes when its operands change places. */
  private static final Map<String, String> MIRRORED =
      Map.of("=", "=", "<>", "<>", "<", ">", ">", "<", "<=", ">=", ">=", "<=");

  /** What a comparison becomes under NOT; NULL stays NULL. */
  private static final Map<String, String> NEGATED =
      Map.of("=", "<>", "<>", "=", "<", ">=", ">", "<=", "<=", ">", ">=", "<");

  /** Where a node stands: only a condition makes a truth value of a bare column. */
  enum Position {
    CONDITION,
    VALUE
  }

  private final Position position;

  private PortableForm(Position position) {
    this.position = position;
  }

  static Node of(Node node, Position position) {
    return node.accept(new PortableForm(position));
  }

  private static Node value(Node node) {
    return of(node, Position.VALUE);
  }

  private static List<Node> values(List<Node> nodes) {
    return nodes.stream().map(PortableForm::value).toList();
  }

  @Override
  public Node name(Node.Name node) {
    Node folded = new Node.Name(folded(node.printed()));
    return switch (position) {
      case VALUE -> folded;
      case CONDITION -> new Node.Binary("=", folded, ONE);
    };
  }

  /** A name without quotes and capitals: letters that differ in case only are rare in one table. */
  private static String folded(String printed) {
    boolean quoted = printed.length() > 1 && printed.startsWith("\"") && printed.endsWith("\"");
    return quoted
        ? printed.substring(1, printed.length() - 1).replace("\"\"", "\"").toLowerCase(Locale.ROOT)
        : printed.toLowerCase(Locale.ROOT);
  }

  @Override
  public Node text(Node.Text node) {
    return node;
  }

  @Override
  public Node literal(Literal node) {
    return node.equals(Literal.TRUE) ? ONE : node.equals(Literal.FALSE) ? ZERO : node;
  }

  @Override
  public Node unary(Node.Unary node) {
    return node.operator().equals("not")
        ? negated(of(node.operand(), Position.CONDITION))
        : new Node.Unary(node.operator(), value(node.operand()));
  }

  private static Node negated(Node node) {
    if (node instanceof Node.Binary comparison && NEGATED.containsKey(comparison.operator())) {
      return boolean01(
          new Node.Binary(
              NEGATED.get(comparison.operator()), comparison.left(), comparison.right()));
    }
    if (node instanceof Node.In in) {
      return new Node.In(opposite(in.operator(), "in"), in.left(), in.elements());
    }
    if (node instanceof Node.Like like) {
      String plain = like.operator().replace("not ", "");
      return new Node.Like(
          opposite(like.operator(), plain), like.left(), like.pattern(), like.escape());
    }
    if (node instanceof Node.Test test) {
      String opposite =
          test.test().startsWith("is not ")
              ? "is " + test.test().substring(7)
              : "is not " + test.test().substring(3);
      return new Node.Test(test.operand(), opposite);
    }
    if (node instanceof Node.Unary unary && unary.operator().equals("not")) {
      return unary.operand();
    }
    return new Node.Unary("not", node);
  }

  private static String opposite(String operator, String plain) {
    return operator.equals(plain) ? "not " + plain : plain;
  }

  /**
   * What a truth value is not tells what it is: {@code x <> 1} of a bare column is {@code x = 0}.
   */
  private static Node boolean01(Node.Binary comparison) {
    return comparison.operator().equals("<>") && comparison.right().equals(ONE)
        ? new Node.Binary("=", comparison.left(), ZERO)
        : comparison;
  }

  @Override
  public Node binary(Node.Binary node) {
    Node left = value(node.left());
    Node right = value(node.right());
    if (MIRRORED.containsKey(node.operator()) && isLiteral(left) && !isLiteral(right)) {
      return new Node.Binary(MIRRORED.get(node.operator()), right, left);
    }
    if (node.operator().equals("->>") || node.operator().equals("->")) {
      return new Node.Binary(node.operator(), left, key(right));
    }
    return new Node.Binary(node.operator(), left, right);
  }

  private static boolean isLiteral(Node node) {
    return node instanceof Node.Text || node instanceof Literal;
  }

  /** SQLite takes {@code '$.name'} where PostgreSQL takes {@code 'name'}. */
  private static Node key(Node path) {
    return path instanceof Node.Text text && text.value().matches("\\$\\.\\w+")
        ? new Node.Text(text.value().substring(2))
        : path;
  }

  @Override
  public Node junction(Node.Junction node) {
    List<Node> operands = new ArrayList<>();
    for (Node operand : node.operands()) {
      Node form = of(operand, Position.CONDITION);
      if (form instanceof Node.Junction inner && inner.operator().equals(node.operator())) {
        operands.addAll(inner.operands());
      } else {
        operands.add(form);
      }
    }
    List<Node> joined = node.operator().equals("or") ? listed(operands) : operands;
    List<Node> sorted =
        joined.stream().distinct().sorted(Comparator.comparing(ExpressionPrinter::print)).toList();
    return sorted.size() == 1 ? sorted.get(0) : new Node.Junction(node.operator(), sorted);
  }

  /** {@code a = 1 OR a = 2} as {@code a IN (1, 2)}. */
  private static List<Node> listed(List<Node> operands) {
    Map<Node, List<Node>> lists = new LinkedHashMap<>();
    List<Node> others = new ArrayList<>();
    for (Node operand : operands) {
      if (operand instanceof Node.Binary equal
          && equal.operator().equals("=")
          && isLiteral(equal.right())) {
        lists.computeIfAbsent(equal.left(), left -> new ArrayList<>()).add(equal.right());
      } else if (operand instanceof Node.In in && in.operator().equals("in")) {
        lists.computeIfAbsent(in.left(), left -> new ArrayList<>()).addAll(in.elements());
      } else {
        others.add(operand);
      }
    }
    lists.forEach((left, elements) -> others.add(list("in", left, elements)));
    return others;
  }

  private static Node list(String operator, Node left, List<Node> elements) {
    List<Node> sorted =
        elements.stream()
            .distinct()
            .sorted(Comparator.comparing(ExpressionPrinter::print))
            .toList();
    return sorted.size() == 1 && operator.equals("in")
        ? new Node.Binary("=", left, sorted.get(0))
        : new Node.In(operator, left, sorted);
  }

  @Override
  public Node test(Node.Test node) {
    return switch (node.test()) {
      case "is true" -> of(node.operand(), Position.CONDITION);
      case "is not false", "is not true", "is false" ->
          new Node.Test(of(node.operand(), Position.CONDITION), node.test());
      default -> new Node.Test(value(node.operand()), node.test());
    };
  }

  @Override
  public Node like(Node.Like node) {
    return new Node.Like(
        node.operator(),
        value(node.left()),
        value(node.pattern()),
        node.escape().map(PortableForm::value));
  }

  @Override
  public Node in(Node.In node) {
    return list(node.operator(), value(node.left()), values(node.elements()));
  }

  @Override
  public Node call(Node.Call node) {
    List<Node> arguments = values(node.arguments());
    String function = node.function().toLowerCase(Locale.ROOT);
    return switch (function) {
      case "ifnull" -> new Node.Call("coalesce", arguments);
      case "char_length", "character_length" -> new Node.Call("length", arguments);
      case "instr" -> new Node.Call("strpos", arguments);
      case "json_extract" -> extracted(arguments);
      case "json_extract_path_text", "jsonb_extract_path_text" ->
          arguments.size() == 2
              ? new Node.Binary("->>", arguments.get(0), arguments.get(1))
              : new Node.Call(function, arguments);
      case "datetime" ->
          arguments.equals(List.of(new Node.Text("now")))
              ? new Literal(Literal.Kind.WORD, "current_timestamp")
              : new Node.Call(function, arguments);
      default -> new Node.Call(function, arguments);
    };
  }

  private static Node extracted(List<Node> arguments) {
    return arguments.size() == 2 && !key(arguments.get(1)).equals(arguments.get(1))
        ? new Node.Binary("->>", arguments.get(0), key(arguments.get(1)))
        : new Node.Call("json_extract", arguments);
  }

  /** A cast to text, and one of a literal, says in PostgreSQL what SQLite does unasked. */
  @Override
  public Node cast(Node.Cast node) {
    Node operand = value(node.operand());
    TypeName.Family family = TypeName.family(node.type());
    boolean unasked =
        family == TypeName.Family.TEXT || family == TypeName.Family.CHARACTER || isLiteral(operand);
    return unasked ? operand : new Node.Cast(operand, node.type());
  }

  @Override
  public Node choice(Node.Choice node) {
    boolean searched = node.operand().isEmpty();
    List<Node.Choice.When> branches = new ArrayList<>();
    for (Node.Choice.When branch : node.branches()) {
      Node condition = of(branch.condition(), searched ? Position.CONDITION : Position.VALUE);
      branches.add(new Node.Choice.When(condition, value(branch.result())));
    }
    return new Node.Choice(
        node.operand().map(PortableForm::value),
        List.copyOf(branches),
        node.otherwise().map(PortableForm::value));
  }

  /** NOCASE compares as lower case does; the orders of bytes are SQLite's own order. */
  @Override
  public Node collate(Node.Collate node) {
    Node operand = value(node.operand());
    return switch (node.collation().replace("\"", "").toLowerCase(Locale.ROOT)) {
      case "nocase" -> new Node.Call("lower", List.of(operand));
      case "binary", "c", "posix", "ucs_basic", "default" -> operand;
      default -> new Node.Collate(operand, node.collation());
    };
  }

  @Override
  public Node group(Node.Group node) {
    return new Node.Group(node.kind(), values(node.elements()));
  }

  @Override
  public Node subscript(Node.Subscript node) {
    return new Node.Subscript(value(node.array()), value(node.index()));
  }
}
