package io.agor.sql;

import io.agor.sql.ExpressionRules.OperatorOrder;

/** How tightly an operator binds; all operators between operands associate to the left. */
final class BindingPower {

  /** What NOT takes for its operand binds tighter than this. */
  static final int NOT = 30;

  /** What a sign takes for its operand binds tighter than this. */
  static final int SIGN = 110;

  private static final int EQUALITY = 50;
  private static final int ORDER = 55;
  private static final int PATTERN = 60;

  /** What PostgreSQL calls any other operator. */
  static final int OTHER = 70;

  private static final int CONCATENATION = 97;

  private final boolean concatenationFirst;

  BindingPower(OperatorOrder order) {
    concatenationFirst =
        switch (order) {
          case CONCATENATION_BEFORE_MULTIPLICATION -> true;
          case CONCATENATION_AFTER_ADDITION -> false;
        };
  }

  int of(String operator) {
    return switch (operator) {
      case "or" -> 10;
      case "and" -> 20;
      case "is", "isnull", "notnull", "not null" -> concatenationFirst ? EQUALITY : 40;
      case "=", "==", "<>", "!=" -> EQUALITY;
      case "<", ">", "<=", ">=" -> concatenationFirst ? ORDER : EQUALITY;
      case "in",
          "not in",
          "between",
          "not between",
          "like",
          "not like",
          "ilike",
          "not ilike",
          "glob",
          "not glob",
          "regexp",
          "not regexp",
          "match",
          "not match",
          "similar",
          "not similar" ->
          concatenationFirst ? EQUALITY : PATTERN;
      case "||", "->", "->>" -> concatenationFirst ? CONCATENATION : OTHER;
      case "+", "-" -> 80;
      case "*", "/", "%" -> 90;
      case "^" -> 95;
      case "at" -> 99;
      case "collate" -> 100;
      case "[", "::" -> 130;
      default -> operator.startsWith("not ") ? 0 : OTHER;
    };
  }
}
