package io.agor.sql;

import io.agor.sql.TypeName.Family;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Drops the casts that PostgreSQL adds by itself and shows: {@code n > 5} on a numeric column reads
 * {@code n > (5)::numeric} there. Such a cast leads to the type that a neighbour has of itself,
 * from a narrower one (<a
 * href="https://www.postgresql.org/docs/current/typeconv-oper.html">Operator Type Resolution</a>).
 */
final class ImpliedCasts {

  /** Operators that bring both operands to one type. */
  static final Set<String> CONVERTING =
      Set.of(
          "=",
          "<>",
          "<",
          ">",
          "<=",
          ">=",
          "is distinct from",
          "+",
          "-",
          "*",
          "/",
          "%",
          "&",
          "|",
          "#",
          "@>",
          "<@");

  /** Functions over text that PostgreSQL has only for the type text. */
  private static final Set<String> TEXTUAL =
      Set.of(
          "lower",
          "upper",
          "initcap",
          "btrim",
          "ltrim",
          "rtrim",
          "substr",
          "replace",
          "left",
          "right",
          "strpos",
          "md5",
          "starts_with",
          "||");

  private final NodeTypes types;

  ImpliedCasts(NodeTypes types) {
    this.types = types;
  }

  /** The nodes, which stand for values of one common type, without the casts implied by others. */
  List<Node> among(List<Node> nodes) {
    List<Node> result = new ArrayList<>(nodes);
    for (int i = result.size() - 1; i >= 0; i--) {
      result.set(i, literalAs(neighbourType(result, i), withoutImplied(result, i)));
    }
    return List.copyOf(result);
  }

  /** The arguments of a function or operator without casts that only its signature asks for. */
  List<Node> inArguments(String function, List<Node> arguments) {
    if (NodeTypes.FRACTIONAL.contains(function)) {
      String target = types.fractional(function, withoutWidening(arguments));
      return arguments.stream()
          .map(node -> uncast(node, cast -> widens(cast) && cast.type().equals(target)))
          .toList();
    }
    return arguments.stream()
        .map(
            node ->
                uncast(
                    node,
                    cast -> isCatalogName(cast) || (TEXTUAL.contains(function) && unpads(cast))))
        .toList();
  }

  /**
   * The operands of an operator between two numbers: PostgreSQL shows {@code i = 5::numeric} with a
   * cast on both sides, so a wider type asked for on one side is asked for on the left here.
   */
  List<Node> operands(Node left, Node right) {
    List<Node> operands = among(List.of(left, right));
    Node first = operands.get(0);
    boolean moves =
        operands.get(1) instanceof Node.Cast cast
            && widens(cast)
            && !(first instanceof Node.Cast)
            && widens(new Node.Cast(first, cast.type()));
    return moves
        ? among(
            List.of(new Node.Cast(first, ((Node.Cast) operands.get(1)).type()), operands.get(1)))
        : operands;
  }

  private List<Node> withoutWidening(List<Node> nodes) {
    return nodes.stream().map(node -> uncast(node, this::widens)).toList();
  }

  private static Node uncast(Node node, Predicate<Node.Cast> implied) {
    return node instanceof Node.Cast cast && implied.test(cast) ? cast.operand() : node;
  }

  private Node withoutImplied(List<Node> nodes, int index) {
    if (!(nodes.get(index) instanceof Node.Cast cast)) {
      return nodes.get(index);
    }
    Family target = TypeName.family(cast.type());
    boolean implicit = widens(cast) || unpads(cast) || pads(cast);
    for (int other = 0; implicit && other < nodes.size(); other++) {
      Family natural = types.family(nodes.get(other));
      boolean leads = natural == target || (target == Family.DOUBLE && natural == Family.REAL);
      if (other != index && leads) {
        return cast.operand();
      }
    }
    return cast;
  }

  private boolean widens(Node.Cast cast) {
    Family from = types.family(cast.operand());
    Family to = TypeName.family(cast.type());
    return from.isNumber()
        && to.isNumber()
        && from.compareTo(to) < 0
        && cast.type().indexOf('(') < 0;
  }

  /** {@code nextval('counter'::regclass)}: no function takes such a name as text too. */
  private static boolean isCatalogName(Node.Cast cast) {
    boolean name = cast.type().equals("regclass") || cast.type().equals("regconfig");
    return name && cast.operand() instanceof Node.Text;
  }

  /** A char(n) beside a text. */
  private boolean unpads(Node.Cast cast) {
    return types.family(cast.operand()) == Family.CHARACTER && cast.type().equals("text");
  }

  /** A varchar beside a char(n). */
  private boolean pads(Node.Cast cast) {
    String from = TypeName.withoutLength(types.name(cast.operand()));
    return from.equals("varchar") && cast.type().equals("bpchar");
  }

  /** The type that a string at this place is read as: the first that another place has. */
  private String neighbourType(List<Node> nodes, int index) {
    for (int other = 0; other < nodes.size(); other++) {
      String name = other == index ? "" : types.name(nodes.get(other));
      if (!name.isEmpty()) {
        return name;
      }
    }
    return "";
  }

  /** A string beside a value is read as of its type, with or without a cast that says so. */
  private static Node literalAs(String type, Node node) {
    if (type.isEmpty()) {
      return node;
    }
    if (node instanceof Node.Text text) {
      return ofText(text, type);
    }
    return node instanceof Node.Cast cast
            && cast.operand() instanceof Node.Text text
            && TypeName.withoutLength(cast.type()).equals(TypeName.withoutLength(type))
        ? ofText(text, type)
        : node;
  }

  private static Node ofText(Node.Text text, String type) {
    String plain = TypeName.withoutLength(type);
    Family family = TypeName.family(plain);
    if (family == Family.BOOLEAN || family.isNumber()) {
      Node typed = Casts.ofText(text, plain);
      return typed instanceof Node.Cast cast ? cast.operand() : typed;
    }
    return new Node.Text(LiteralText.canonical(plain, text.value()));
  }
}
