package io.agor.sql;

import io.agor.sql.ExpressionRules.BooleanLiterals;
import io.agor.sql.Node.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Brings forms that mean the same to one form, from the leaves up: first what an author writes and
 * what PostgreSQL makes of it, then the casts that change nothing ({@link Casts}, {@link
 * ImpliedCasts}).
 */
final class Simplifier implements Node.Visitor<Node> {

  /** Operators with a string on the right that is an array. */
  private static final Set<String> TAKING_ARRAYS =
      Set.of("#>", "#>>", "#-", "?|", "?&", "= any", "<> all");

  private final ExpressionRules rules;
  private final NodeTypes types;
  private final Casts casts;
  private final ImpliedCasts implied;

  Simplifier(ExpressionRules rules) {
    this.rules = rules;
    types = new NodeTypes(rules.columnTypes());
    casts = new Casts(types);
    implied = new ImpliedCasts(types);
  }

  Node simplify(Node node) {
    return node.accept(this);
  }

  /** Joins two operands; those of a junction of the same kind become operands of the whole. */
  static Node junction(String operator, Node left, Node right) {
    List<Node> operands = new ArrayList<>();
    addOperands(operator, left, operands);
    addOperands(operator, right, operands);
    return new Node.Junction(operator, List.copyOf(operands));
  }

  private static void addOperands(String operator, Node node, List<Node> operands) {
    if (node instanceof Node.Junction junction && junction.operator().equals(operator)) {
      operands.addAll(junction.operands());
    } else {
      operands.add(node);
    }
  }

  @Override
  public Node name(Node.Name node) {
    return node;
  }

  @Override
  public Node text(Node.Text node) {
    return node;
  }

  @Override
  public Node literal(Literal node) {
    if (rules.booleanLiterals() == BooleanLiterals.NUMBERS) {
      if (node.equals(Literal.TRUE)) {
        return new Literal(Literal.Kind.INTEGER, "1");
      }
      if (node.equals(Literal.FALSE)) {
        return new Literal(Literal.Kind.INTEGER, "0");
      }
    }
    return node;
  }

  @Override
  public Node unary(Node.Unary node) {
    Node operand = simplify(node.operand());
    if (operand instanceof Literal literal && literal.isNumber()) {
      if (node.operator().equals("-")) {
        return NumberText.negated(literal);
      }
      if (node.operator().equals("+")) {
        return literal;
      }
    }
    return new Node.Unary(node.operator(), operand);
  }

  @Override
  public Node binary(Node.Binary node) {
    String operator = node.operator();
    Node left = simplify(node.left());
    Node right = simplify(node.right());
    boolean takesArray = TAKING_ARRAYS.contains(operator);
    if (takesArray && right instanceof Node.Text text) {
      right = Casts.ofArrayText(text, "text[]");
    }
    if (right instanceof Node.Group list && isArray(list)) {
      if (operator.equals("= any")) {
        return in("in", left, list.elements());
      }
      if (operator.equals("<> all")) {
        return in("not in", left, list.elements());
      }
    }
    return between(operator, left, right);
  }

  /** The operator between operands that are simple already. */
  private Node between(String operator, Node left, Node right) {
    if (left instanceof Node.Group row && right instanceof Node.Group other && isRow(row, other)) {
      return rows(operator, row, other);
    }
    boolean json = NodeTypes.isJson(types.name(left)) && operator.equals("||");
    List<Node> operands =
        json || ImpliedCasts.CONVERTING.contains(operator)
            ? implied.operands(left, right)
            : implied.inArguments(operator, List.of(left, right));
    return new Node.Binary(operator, operands.get(0), operands.get(1));
  }

  private static boolean isRow(Node.Group row, Node.Group other) {
    return row.kind().equals("row")
        && other.kind().equals("row")
        && row.elements().size() == other.elements().size();
  }

  /** Rows are equal if all their elements are; PostgreSQL keeps it so. */
  private Node rows(String operator, Node.Group row, Node.Group other) {
    if (!operator.equals("=") && !operator.equals("<>")) {
      return new Node.Binary(operator, row, other);
    }
    List<Node> pairs = new ArrayList<>();
    for (int i = 0; i < row.elements().size(); i++) {
      List<Node> pair = implied.among(List.of(row.elements().get(i), other.elements().get(i)));
      pairs.add(new Node.Binary(operator, pair.get(0), pair.get(1)));
    }
    return new Node.Junction(operator.equals("=") ? "and" : "or", List.copyOf(pairs));
  }

  private static boolean isArray(Node.Group group) {
    return group.kind().equals("array") && !group.elements().isEmpty();
  }

  @Override
  public Node junction(Node.Junction node) {
    List<Node> operands = new ArrayList<>();
    node.operands().forEach(operand -> addOperands(node.operator(), simplify(operand), operands));
    return new Node.Junction(node.operator(), List.copyOf(operands));
  }

  @Override
  public Node test(Node.Test node) {
    return new Node.Test(simplify(node.operand()), node.test());
  }

  @Override
  public Node like(Node.Like node) {
    Node pattern = simplify(node.pattern());
    Optional<Node> escape = node.escape().map(this::simplify);
    if (pattern instanceof Node.Call call
        && call.function().endsWith("like_escape")
        && call.arguments().size() == 2) {
      pattern = call.arguments().get(0);
      escape = Optional.of(call.arguments().get(1));
    }
    return new Node.Like(node.operator(), simplify(node.left()), pattern, escape);
  }

  @Override
  public Node in(Node.In node) {
    return in(node.operator(), simplify(node.left()), simplify(node.elements()));
  }

  /**
   * A list of one element is a comparison. PostgreSQL splits a list with columns in it into a list
   * of the constants and comparisons with the rest; so is every list here.
   */
  private Node in(String operator, Node left, List<Node> elements) {
    List<Node> all = new ArrayList<>();
    all.add(left);
    all.addAll(elements);
    all = implied.among(all);
    Node operand = all.get(0);
    List<Node> constants = new ArrayList<>();
    List<Node> others = new ArrayList<>();
    for (Node element : all.subList(1, all.size())) {
      (isConstant(element) ? constants : others).add(element);
    }
    if (others.isEmpty() && constants.size() > 1) {
      return new Node.In(operator, operand, List.copyOf(constants));
    }
    List<Node> tests = new ArrayList<>();
    if (constants.size() > 1) {
      tests.add(new Node.In(operator, operand, List.copyOf(constants)));
    } else {
      others = all.subList(1, all.size());
    }
    String comparison = operator.equals("in") ? "=" : "<>";
    others.forEach(other -> tests.add(between(comparison, operand, other)));
    return tests.size() == 1
        ? tests.get(0)
        : new Node.Junction(operator.equals("in") ? "or" : "and", List.copyOf(tests));
  }

  private static boolean isConstant(Node node) {
    return node instanceof Node.Text
        || node instanceof Literal
        || (node instanceof Node.Cast cast && isConstant(cast.operand()));
  }

  @Override
  public Node call(Node.Call node) {
    List<Node> arguments = simplify(node.arguments());
    return switch (node.function()) {
      case "now" ->
          arguments.isEmpty()
              ? new Literal(Literal.Kind.WORD, "current_timestamp")
              : new Node.Call("now", arguments);
      case "coalesce", "greatest", "least", "nullif", "ifnull", "mod" ->
          new Node.Call(node.function(), implied.among(arguments));
      case "\"substring\"" -> new Node.Call("substr", arguments);
      default -> new Node.Call(node.function(), implied.inArguments(node.function(), arguments));
    };
  }

  @Override
  public Node cast(Node.Cast node) {
    return casts.simplify(simplify(node.operand()), node.type());
  }

  @Override
  public Node choice(Node.Choice node) {
    Optional<Node> operand = node.operand().map(this::simplify);
    List<Node> conditions = new ArrayList<>();
    operand.ifPresent(conditions::add);
    List<Node> results = new ArrayList<>();
    for (Node.Choice.When branch : node.branches()) {
      conditions.add(simplify(branch.condition()));
      results.add(simplify(branch.result()));
    }
    // PostgreSQL writes out the ELSE NULL that every CASE has
    node.otherwise()
        .map(this::simplify)
        .filter(e -> !e.equals(Literal.NULL))
        .ifPresent(results::add);
    if (operand.isPresent()) {
      conditions = implied.among(conditions);
    }
    List<Node> compared =
        operand.isPresent() ? conditions.subList(1, conditions.size()) : conditions;
    results = implied.among(results);
    List<Node.Choice.When> branches = new ArrayList<>();
    for (int i = 0; i < compared.size(); i++) {
      branches.add(new Node.Choice.When(compared.get(i), results.get(i)));
    }
    return new Node.Choice(
        operand.isPresent() ? Optional.of(conditions.get(0)) : Optional.empty(),
        List.copyOf(branches),
        results.size() > compared.size()
            ? Optional.of(results.get(results.size() - 1))
            : Optional.empty());
  }

  @Override
  public Node collate(Node.Collate node) {
    return new Node.Collate(simplify(node.operand()), node.collation());
  }

  @Override
  public Node group(Node.Group node) {
    return new Node.Group(node.kind(), simplify(node.elements()));
  }

  @Override
  public Node subscript(Node.Subscript node) {
    return new Node.Subscript(simplify(node.array()), simplify(node.index()));
  }

  private List<Node> simplify(List<Node> nodes) {
    return nodes.stream().map(this::simplify).toList();
  }
}
