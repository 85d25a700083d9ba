package io.agor.sql;

import io.agor.sql.Node.Literal;
import io.agor.sql.TypeName.Family;

/** A value that is assigned to a column, in the form that the column's type gives it. */
final class AssignedValue {

  private AssignedValue() {}

  static Node of(Node value, String columnType) {
    String type = TypeName.withoutLength(columnType);
    if (value instanceof Node.Cast cast && TypeName.withoutLength(cast.type()).equals(type)) {
      return of(cast.operand(), columnType);
    }
    Family family = TypeName.family(type);
    if (value instanceof Node.Text text) {
      Node typed = Casts.ofText(text, type);
      boolean literal = typed instanceof Node.Cast;
      return literal || typed.equals(text)
          ? new Node.Text(LiteralText.canonical(type, text.value()))
          : withoutZeroFraction(typed, family);
    }
    return withoutZeroFraction(value, family);
  }

  /** A column of numbers makes no difference between 2 and 2.0. */
  private static Node withoutZeroFraction(Node value, Family family) {
    if (value instanceof Literal number
        && number.kind() == Literal.Kind.DECIMAL
        && family.isNumber()
        && number.printed().endsWith(".0")) {
      String printed = number.printed();
      return new Literal(Literal.Kind.INTEGER, printed.substring(0, printed.length() - 2));
    }
    return value instanceof Node.Cast cast && cast.operand() instanceof Literal && family.isNumber()
        ? withoutZeroFraction(cast.operand(), family)
        : value;
  }
}
