package io.agor.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * How the values of a column become those of its new type. {@code {c}} in the SQL stands for the
 * column.
 *
 * @param expression SQL over the row; the column itself where an assignment does it
 * @param limits what no value may be, because it would be changed or refused by one database only
 */
record Conversion(String expression, List<Limit> limits) {

  /** The place of the column. */
  static final String COLUMN = "{c}";

  /** Values stay as they are. */
  static final Conversion NONE = to(COLUMN);

  /**
   * Rows that stop a migration.
   *
   * @param what what is wrong with the value, to follow the column's name: {@code not valid JSON}
   * @param condition SQL that is true for them, and not true for NULL
   */
  record Limit(String what, String condition) {

    String condition(String column) {
      return condition.replace(COLUMN, column);
    }
  }

  /** Copies. */
  Conversion {
    limits = List.copyOf(limits);
  }

  static Conversion to(String expression) {
    return new Conversion(expression, List.of());
  }

  /** The same with a further limit. */
  Conversion unless(String what, String condition) {
    List<Limit> all = new ArrayList<>(limits);
    all.add(new Limit(what, condition));
    return new Conversion(expression, all);
  }

  /** Whether an assignment does it. */
  boolean isPlain() {
    return expression.equals(COLUMN);
  }

  /** The expression over a column, whose name is quoted already. */
  String expression(String column) {
    return expression.replace(COLUMN, column);
  }
}
