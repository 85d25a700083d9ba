package io.agor.parity.pair;

import io.agor.parity.ParityCode;
import io.agor.schema.Column;
import io.agor.sql.PortableExpression;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Pairs what both sides demand of the rows of a table: first what is the same by its text, then by
 * evaluation, then by the name or the columns. What a type demands on one side may be a check on
 * the other.
 */
final class CheckPairs {

  private final TablePair pair;
  private final PairFindings findings;
  private final Expressions expressions;
  private final List<LogicalCheck> left;
  private final List<LogicalCheck> right;

  /** Whether two checks are to be paired. */
  private interface Likeness {
    boolean test(LogicalCheck left, LogicalCheck right) throws SQLException;
  }

  /** What is said of a pair. */
  private interface Report {
    void accept(LogicalCheck left, LogicalCheck right) throws SQLException;
  }

  CheckPairs(TablePair pair, PairFindings findings, Expressions expressions) {
    this.pair = pair;
    this.findings = findings;
    this.expressions = expressions;
    left = new ArrayList<>(LogicalCheck.of(pair.leftSide(), pair.left(), pair.naming()));
    right = new ArrayList<>(LogicalCheck.of(pair.rightSide(), pair.right(), pair.naming()));
  }

  void compare() throws SQLException {
    if (left.stream().noneMatch(CheckPairs::isSaid)
        && right.stream().noneMatch(CheckPairs::isSaid)) {
      return;
    }
    pairUp((a, b) -> a.portable().equals(b.portable()), (a, b) -> {});
    left.removeIf(check -> check.origin() == LogicalCheck.Origin.BUILT_IN_TYPE);
    right.removeIf(check -> check.origin() == LogicalCheck.Origin.BUILT_IN_TYPE);
    pairUp(this::isSameByEvaluation, (a, b) -> {});
    pairUp(CheckPairs::hasSameName, this::different);
    pairUp((a, b) -> !a.columns().isEmpty() && a.columns().equals(b.columns()), this::different);
    left.forEach(check -> missing(pair.leftSide(), check));
    right.forEach(check -> missing(pair.rightSide(), check));
  }

  private static boolean isSaid(LogicalCheck check) {
    return check.origin() != LogicalCheck.Origin.BUILT_IN_TYPE;
  }

  private void pairUp(Likeness likeness, Report report) throws SQLException {
    for (Iterator<LogicalCheck> ours = left.iterator(); ours.hasNext(); ) {
      LogicalCheck check = ours.next();
      for (Iterator<LogicalCheck> theirs = right.iterator(); theirs.hasNext(); ) {
        LogicalCheck other = theirs.next();
        if (likeness.test(check, other)) {
          report.accept(check, other);
          ours.remove();
          theirs.remove();
          break;
        }
      }
    }
  }

  private boolean isSameByEvaluation(LogicalCheck a, LogicalCheck b) throws SQLException {
    return a.columns().equals(b.columns()) && sameness(a, b) == Sameness.SAME;
  }

  /** What a type demands cannot be evaluated with values that the type does not take. */
  private Sameness sameness(LogicalCheck a, LogicalCheck b) throws SQLException {
    boolean evaluable =
        a.origin() == LogicalCheck.Origin.CHECK && b.origin() == LogicalCheck.Origin.CHECK;
    return evaluable
        ? expressions.conditions(pair, a.sql(), b.sql(), ConditionUse.CHECK)
        : Sameness.DIFFERENT;
  }

  private static boolean hasSameName(LogicalCheck a, LogicalCheck b) {
    return Naming.isSame(a.name(), b.name());
  }

  private void different(LogicalCheck a, LogicalCheck b) throws SQLException {
    boolean byType =
        a.origin() == LogicalCheck.Origin.TYPE || b.origin() == LogicalCheck.Origin.TYPE;
    if (byType) {
      differentFromType(a, b);
      return;
    }
    boolean undecided = sameness(a, b) == Sameness.UNDECIDED;
    findings.different(
        undecided ? ParityCode.UNDECIDED : ParityCode.CHECK_DIFFERENT,
        object(a),
        undecided ? "could not be compared" : "is different",
        a.sql(),
        b.sql());
  }

  /**
   * A type and a check that share some values have drifted apart. Without any in common they are
   * two vocabularies, which the application has to translate anyway.
   */
  private void differentFromType(LogicalCheck a, LogicalCheck b) {
    Set<String> shared = new TreeSet<>(PortableExpression.literals(a.sql()));
    shared.retainAll(PortableExpression.literals(b.sql()));
    findings.different(
        shared.isEmpty() ? ParityCode.CHECK_BY_TYPE : ParityCode.CHECK_DIFFERENT,
        object(a),
        shared.isEmpty() ? "has values of its own on each side" : "is different",
        a.sql(),
        b.sql());
  }

  private void missing(Side having, LogicalCheck check) {
    boolean byType =
        check.origin() == LogicalCheck.Origin.TYPE || hasTypeOnTheOtherSide(having, check);
    findings.onlyIn(
        having,
        byType ? ParityCode.CHECK_BY_TYPE : ParityCode.CHECK_MISSING,
        object(check),
        check.sql());
  }

  /** Whether the one column of a check has a type on the other side that text only imitates. */
  private boolean hasTypeOnTheOtherSide(Side having, LogicalCheck check) {
    Side other = pair.other(having);
    if (check.columns().size() != 1 || other.dialect() == having.dialect()) {
      return false;
    }
    Column column = pair.columns(other).get(check.columns().iterator().next());
    if (column == null) {
      return false;
    }
    TypeKind kind = other.type(pair.table(other), column).kind();
    return switch (kind) {
      case BOOLEAN, TIMESTAMP, DATE, TIME, INTERVAL, UUID, JSON, ENUM, ARRAY, SEARCH -> true;
      case INTEGER, NUMERIC, FLOAT, TEXT, BLOB, OTHER, ANY -> check.sql().contains("typeof(");
    };
  }

  private String object(LogicalCheck check) {
    return (check.origin() == LogicalCheck.Origin.CHECK ? "check " + check.name() : check.name())
        + " on "
        + pair.name();
  }
}
