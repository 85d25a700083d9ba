package io.agor.sql;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What decides the meaning of an expression besides its text.
 *
 * @param operatorOrder how tightly the operators bind
 * @param booleanLiterals what TRUE and FALSE are
 * @param columnTypes the native types of columns, by name, in canonical spelling; a cast of a
 *     column is known to change nothing only if the column's type is known
 */
public record ExpressionRules(
    OperatorOrder operatorOrder,
    BooleanLiterals booleanLiterals,
    SortedMap<String, String> columnTypes) {

  /** PostgreSQL's order, TRUE as a value of its own, no column known. */
  public static final ExpressionRules STANDARD =
      new ExpressionRules(
          OperatorOrder.CONCATENATION_AFTER_ADDITION, BooleanLiterals.VALUES, new TreeMap<>());

  /** Copies. */
  public ExpressionRules {
    columnTypes = Collections.unmodifiableSortedMap(new TreeMap<>(columnTypes));
  }

  /** How tightly operators bind. */
  public enum OperatorOrder {
    /**
     * {@code ||}, {@code ->} and {@code ->>} bind tighter than {@code *}: <a
     * href="https://www.sqlite.org/lang_expr.html#operators_and_parse_affecting_attributes">SQLite's
     * order</a>.
     */
    CONCATENATION_BEFORE_MULTIPLICATION,
    /**
     * {@code ||}, {@code ->} and {@code ->>} bind less than {@code +}: <a
     * href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-PRECEDENCE">PostgreSQL's
     * order</a>.
     */
    CONCATENATION_AFTER_ADDITION
  }

  /** What TRUE and FALSE are. */
  public enum BooleanLiterals {
    /** Values of a type of their own. */
    VALUES,
    /**
     * Other names of 1 and 0 (<a
     * href="https://www.sqlite.org/lang_expr.html#boolean_expressions">Boolean Expressions</a>).
     */
    NUMBERS
  }
}
