package io.agor.sql;

/** Reads the name of a type out of an expression. */
final class TypeNameParser {

  private final TokenCursor cursor;

  TypeNameParser(TokenCursor cursor) {
    this.cursor = cursor;
  }

  /** The type after {@code ::}, which ends where an operator may follow. */
  String afterDoubleColon() {
    StringBuilder name = new StringBuilder(identifier());
    if (cursor.takeSymbol(".")) {
      name.append('.').append(identifier());
    }
    if (cursor.takeWord("varying") || cursor.takeWord("precision")) {
      name.append(name.toString().equals("double") ? " precision" : " varying");
    }
    name.append(length());
    if (cursor.takeWords("with", "time", "zone")) {
      name.append(" with time zone");
    } else if (cursor.takeWords("without", "time", "zone")) {
      name.append(" without time zone");
    }
    return TypeName.canonical(name.append(brackets()).toString());
  }

  /** The type in {@code CAST(x AS type)}: all words up to the closing parenthesis. */
  String inCast() {
    StringBuilder name = new StringBuilder(identifier());
    while (cursor.takeSymbol(".")) {
      name.append('.').append(identifier());
    }
    while (cursor.peek().isIdentifier()) {
      name.append(' ').append(identifier());
    }
    name.append(length());
    while (cursor.peek().isIdentifier()) {
      name.append(' ').append(identifier());
    }
    return TypeName.canonical(name.append(brackets()).toString());
  }

  private String identifier() {
    if (!cursor.peek().isIdentifier()) {
      throw new UnreadableExpression("no type but " + cursor.peek().text());
    }
    SqlToken token = cursor.take();
    return token.kind() == SqlToken.Kind.WORD ? token.value() : Words.name(token);
  }

  private String length() {
    if (!cursor.takeSymbol("(")) {
      return "";
    }
    StringBuilder length = new StringBuilder("(");
    while (!cursor.peek().isSymbol(")")) {
      if (cursor.atEnd()) {
        throw new UnreadableExpression("an open parenthesis in a type");
      }
      length.append(cursor.take().text());
    }
    cursor.expectSymbol(")");
    return length.append(')').toString();
  }

  private String brackets() {
    StringBuilder brackets = new StringBuilder();
    while (cursor.peek().isSymbol("[") && cursor.peek(1).isSymbol("]")) {
      cursor.take();
      cursor.take();
      brackets.append("[]");
    }
    return brackets.toString();
  }
}
