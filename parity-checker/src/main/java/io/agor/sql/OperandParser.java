package io.agor.sql;

import io.agor.sql.Node.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;

/** Reads what stands between operators: literals, names, calls, CASE, parentheses. */
final class OperandParser {

  /** POSITION reads its own IN. */
  private static final int BINDS_TIGHTER_THAN_IN = 65;

  private final TokenCursor cursor;
  private final IntFunction<Node> expression;

  /**
   * A parser of operands.
   *
   * @param expression reads a whole expression whose operators bind tighter than the number given
   */
  OperandParser(TokenCursor cursor, IntFunction<Node> expression) {
    this.cursor = cursor;
    this.expression = expression;
  }

  Node operand() {
    SqlToken token = cursor.take();
    return switch (token.kind()) {
      case NUMBER -> NumberText.literal(token.text());
      case STRING -> new Node.Text(token.value());
      case BINARY -> new Literal(Literal.Kind.OTHER, token.value().toLowerCase(Locale.ROOT));
      case PARAMETER -> new Literal(Literal.Kind.OTHER, token.value());
      case QUOTED_IDENTIFIER -> named(token);
      case WORD -> word(token);
      case OPERATOR, PUNCTUATION -> {
        if (!token.isSymbol("(")) {
          throw new UnreadableExpression("no operand but " + token.text());
        }
        yield parenthesis();
      }
    };
  }

  /** The name that stands here, as printed. */
  String name() {
    if (!cursor.peek().isIdentifier()) {
      throw new UnreadableExpression("no name but " + cursor.peek().text());
    }
    StringBuilder name = new StringBuilder(Words.name(cursor.take()));
    while (cursor.takeSymbol(".")) {
      name.append('.').append(Words.name(cursor.take()));
    }
    return name.toString();
  }

  private Node word(SqlToken token) {
    if (!Words.opens(token.value())) {
      boolean typed = cursor.peek().kind() == SqlToken.Kind.STRING;
      return typed
          ? new Node.Cast(new Node.Text(cursor.take().value()), TypeName.canonical(token.value()))
          : named(token);
    }
    return switch (token.value()) {
      case "null", "true", "false", "unknown" -> new Literal(Literal.Kind.WORD, token.value());
      case "case" -> choice();
      case "cast" -> cast();
      case "array" -> array();
      case "row" -> row();
      case "interval" -> interval();
      case "extract" -> extract();
      case "trim" -> trim();
      case "substring" -> keywordCall("substr", "from", "for");
      case "overlay" -> keywordCall("\"overlay\"", "placing", "from", "for");
      case "position" -> position();
      case "current_timestamp",
          "current_date",
          "current_time",
          "current_user",
          "session_user",
          "localtime",
          "localtimestamp" ->
          cursor.takeSymbol("(")
              ? new Node.Call(token.value(), arguments())
              : new Literal(Literal.Kind.WORD, token.value());
      default -> throw new UnreadableExpression(token.value());
    };
  }

  /** An expression is over one row, so the table before a column's name says nothing. */
  private Node named(SqlToken token) {
    StringBuilder name = new StringBuilder(Words.name(token));
    String last = name.toString();
    while (cursor.takeSymbol(".")) {
      if (!cursor.peek().isIdentifier()) {
        throw new UnreadableExpression("no name after a dot");
      }
      last = Words.name(cursor.take());
      name.append('.').append(last);
    }
    return cursor.takeSymbol("(")
        ? new Node.Call(name.toString(), arguments())
        : new Node.Name(last);
  }

  /** The arguments after an opening parenthesis, with the closing one. */
  private List<Node> arguments() {
    List<Node> arguments = new ArrayList<>();
    if (cursor.takeSymbol("*")) {
      arguments.add(new Literal(Literal.Kind.OTHER, "*"));
    } else if (!cursor.peek().isSymbol(")")) {
      do {
        arguments.add(expression.apply(0));
      } while (cursor.takeSymbol(","));
    }
    cursor.expectSymbol(")");
    return List.copyOf(arguments);
  }

  private Node parenthesis() {
    List<Node> elements = arguments();
    return elements.size() == 1 ? elements.get(0) : group("row", elements);
  }

  private static Node group(String kind, List<Node> elements) {
    if (kind.equals("row") && elements.isEmpty()) {
      throw new UnreadableExpression("an empty row");
    }
    return new Node.Group(kind, elements);
  }

  private Node row() {
    cursor.expectSymbol("(");
    return group("row", arguments());
  }

  private Node array() {
    cursor.expectSymbol("[");
    List<Node> elements = new ArrayList<>();
    if (!cursor.peek().isSymbol("]")) {
      do {
        elements.add(expression.apply(0));
      } while (cursor.takeSymbol(","));
    }
    cursor.expectSymbol("]");
    return group("array", List.copyOf(elements));
  }

  private Node choice() {
    Optional<Node> operand =
        cursor.peek().isWord("when") ? Optional.empty() : Optional.of(expression.apply(0));
    List<Node.Choice.When> branches = new ArrayList<>();
    while (cursor.takeWord("when")) {
      Node condition = expression.apply(0);
      cursor.expectWord("then");
      branches.add(new Node.Choice.When(condition, expression.apply(0)));
    }
    Optional<Node> otherwise =
        cursor.takeWord("else") ? Optional.of(expression.apply(0)) : Optional.empty();
    cursor.expectWord("end");
    return new Node.Choice(operand, List.copyOf(branches), otherwise);
  }

  private Node cast() {
    cursor.expectSymbol("(");
    Node operand = expression.apply(0);
    cursor.expectWord("as");
    String type = new TypeNameParser(cursor).inCast();
    cursor.expectSymbol(")");
    return new Node.Cast(operand, type);
  }

  private Node interval() {
    SqlToken value = cursor.take();
    if (value.kind() != SqlToken.Kind.STRING || cursor.peek().isIdentifier()) {
      throw new UnreadableExpression("an interval with fields");
    }
    return new Node.Cast(new Node.Text(value.value()), "interval");
  }

  /** {@code EXTRACT(field FROM x)} as a call; the field is a string. */
  private Node extract() {
    cursor.expectSymbol("(");
    SqlToken field = cursor.take();
    cursor.expectWord("from");
    Node source = expression.apply(0);
    cursor.expectSymbol(")");
    return new Node.Call(
        "extract", List.of(new Node.Text(field.value().toLowerCase(Locale.ROOT)), source));
  }

  /** {@code TRIM(x)}, {@code TRIM(x, chars)} and {@code TRIM(BOTH chars FROM x)} as calls. */
  private Node trim() {
    cursor.expectSymbol("(");
    String function = "btrim";
    if (cursor.takeWord("leading")) {
      function = "ltrim";
    } else if (cursor.takeWord("trailing")) {
      function = "rtrim";
    } else {
      cursor.takeWord("both");
    }
    List<Node> arguments = new ArrayList<>();
    if (!cursor.peek().isWord("from")) {
      arguments.add(expression.apply(0));
    }
    if (cursor.takeWord("from")) {
      arguments.add(0, expression.apply(0));
    }
    while (cursor.takeSymbol(",")) {
      arguments.add(expression.apply(0));
    }
    cursor.expectSymbol(")");
    return new Node.Call(function, List.copyOf(arguments));
  }

  /** A call whose arguments are separated by keywords or commas. */
  private Node keywordCall(String function, String... keywords) {
    cursor.expectSymbol("(");
    List<Node> arguments = new ArrayList<>();
    arguments.add(expression.apply(0));
    if (function.equals("substr") && cursor.peek().isWord("for")) {
      arguments.add(new Literal(Literal.Kind.INTEGER, "1"));
    }
    while (takesSeparator(keywords)) {
      arguments.add(expression.apply(0));
    }
    cursor.expectSymbol(")");
    return new Node.Call(function, List.copyOf(arguments));
  }

  private boolean takesSeparator(String... keywords) {
    for (String keyword : keywords) {
      if (cursor.takeWord(keyword)) {
        return true;
      }
    }
    return cursor.takeSymbol(",");
  }

  /** {@code POSITION(part IN whole)}, which is {@code strpos(whole, part)}. */
  private Node position() {
    cursor.expectSymbol("(");
    Node part = expression.apply(BINDS_TIGHTER_THAN_IN);
    cursor.expectWord("in");
    Node whole = expression.apply(0);
    cursor.expectSymbol(")");
    return new Node.Call("strpos", List.of(whole, part));
  }
}
