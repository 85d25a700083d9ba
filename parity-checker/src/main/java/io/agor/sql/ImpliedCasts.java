package io.agor.sql;

import io.agor.sql.TypeName.Family;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Drops the casts that PostgreSQL adds by itself and shows: {@code n > 5} on a numeric column reads
 * {@code n > (5)::numeric} there. Such a cast leads to the type that a neighbour has of itself,
 * from a narrower one (<a
 * href="https://www.postgresql.org/docs/current/typeconv-oper.html">Operator Type Resolution</a>).
 */
final class ImpliedCasts {

  /** Operators that bring both operands to one type. */
  static final Set<String> CONVERTING =
      Set.of("=", "<>", "<", ">", "<=", ">=", "is distinct from", "+", "-", "*", "/", "%");

  /** Functions over numbers that PostgreSQL has for no integer type. */
  private static final Set<String> FRACTIONAL =
      Set.of(
          "round", "trunc", "floor", "ceil", "ceiling", "sqrt", "cbrt", "exp", "ln", "log", "log10",
          "power", "pow");

  private final NodeTypes types;

  ImpliedCasts(NodeTypes types) {
    this.types = types;
  }

  /** The nodes, which stand for values of one common type, without the casts implied by others. */
  List<Node> among(List<Node> nodes) {
    List<Node> result = new ArrayList<>(nodes);
    for (int i = result.size() - 1; i >= 0; i--) {
      result.set(i, literalAs(columnType(result, i), withoutImplied(result, i)));
    }
    return List.copyOf(result);
  }

  /** The arguments of a function without casts that only its signature asks for. */
  List<Node> inArguments(String function, List<Node> arguments) {
    if (!FRACTIONAL.contains(function)) {
      return arguments;
    }
    return arguments.stream()
        .map(
            argument ->
                argument instanceof Node.Cast cast && widens(cast) ? cast.operand() : argument)
        .toList();
  }

  private Node withoutImplied(List<Node> nodes, int index) {
    if (!(nodes.get(index) instanceof Node.Cast cast) || !widens(cast)) {
      return nodes.get(index);
    }
    Family target = TypeName.family(cast.type());
    for (int other = 0; other < nodes.size(); other++) {
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

  private String columnType(List<Node> nodes, int index) {
    for (int other = 0; other < nodes.size(); other++) {
      if (other != index && nodes.get(other) instanceof Node.Name) {
        return types.name(nodes.get(other));
      }
    }
    return "";
  }

  /** A string beside a column is read as the column's type, with or without a cast that says so. */
  private static Node literalAs(String columnType, Node node) {
    if (columnType.isEmpty()) {
      return node;
    }
    if (node instanceof Node.Text text) {
      return ofText(text, columnType);
    }
    boolean cast =
        node instanceof Node.Cast c
            && TypeName.withoutLength(c.type()).equals(TypeName.withoutLength(columnType));
    return cast && ((Node.Cast) node).operand() instanceof Node.Text text
        ? ofText(text, columnType)
        : node;
  }

  private static Node ofText(Node.Text text, String columnType) {
    if (TypeName.family(columnType).isInteger()) {
      Optional<Node.Literal> number = NumberText.inText(text.value());
      return number.isPresent() && number.get().kind() == Node.Literal.Kind.INTEGER
          ? number.get()
          : text;
    }
    return new Node.Text(LiteralText.canonical(TypeName.withoutLength(columnType), text.value()));
  }
}
