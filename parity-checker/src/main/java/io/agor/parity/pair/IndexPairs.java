package io.agor.parity.pair;

import io.agor.introspect.Particulars.Fact;
import io.agor.parity.ParityCode;
import io.agor.schema.PrimaryKey;
import io.agor.sql.ExpressionRules;
import io.agor.sql.PortableExpression;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Pairs the indexes of a table: first those that do the same, under the same name or another, then
 * those of the same name, then those over the same columns. What is left stands on one side only.
 */
final class IndexPairs {

  private final TablePair pair;
  private final PairFindings findings;
  private final Expressions expressions;
  private final List<LogicalIndex> left;
  private final List<LogicalIndex> right;

  /** Whether two indexes are to be paired. */
  private interface Likeness {
    boolean test(LogicalIndex left, LogicalIndex right) throws SQLException;
  }

  /** What is said of a pair. */
  private interface Report {
    void accept(LogicalIndex left, LogicalIndex right);
  }

  IndexPairs(TablePair pair, PairFindings findings, Expressions expressions) {
    this.pair = pair;
    this.findings = findings;
    this.expressions = expressions;
    left = new ArrayList<>(LogicalIndex.of(pair.leftSide(), pair.left(), pair.naming()));
    right = new ArrayList<>(LogicalIndex.of(pair.rightSide(), pair.right(), pair.naming()));
  }

  void compare() throws SQLException {
    removePrimaryKeys(pair.leftSide(), left);
    removePrimaryKeys(pair.rightSide(), right);
    pairUp((a, b) -> isSameName(a, b) && isSame(a, b), this::same);
    pairUp(this::isSame, this::same);
    pairUp((a, b) -> isSameName(a, b), this::different);
    pairUp((a, b) -> a.keys().equals(b.keys()) && method(a, b), this::different);
    left.forEach(index -> missing(pair.leftSide(), index));
    right.forEach(index -> missing(pair.rightSide(), index));
  }

  /** A unique over the other side's primary key is told with the key. */
  private void removePrimaryKeys(Side side, List<LogicalIndex> indexes) {
    Side other = pair.other(side);
    if (pair.table(side).primaryKey().isPresent()) {
      return;
    }
    pair.table(other)
        .primaryKey()
        .map(PrimaryKey::columns)
        .map(pair.naming()::keys)
        .map(columns -> columns.stream().sorted().toList())
        .ifPresent(
            columns ->
                indexes.removeIf(
                    index ->
                        index.isUnique()
                            && index.predicate().isEmpty()
                            && index.keys().equals(columns)));
  }

  private void pairUp(Likeness likeness, Report report) throws SQLException {
    for (Iterator<LogicalIndex> ours = left.iterator(); ours.hasNext(); ) {
      LogicalIndex index = ours.next();
      for (Iterator<LogicalIndex> theirs = right.iterator(); theirs.hasNext(); ) {
        LogicalIndex other = theirs.next();
        if (likeness.test(index, other)) {
          report.accept(index, other);
          ours.remove();
          theirs.remove();
          break;
        }
      }
    }
  }

  private static boolean isSameName(LogicalIndex left, LogicalIndex right) {
    return Naming.isSame(left.name(), right.name());
  }

  /** An index of another method is paired only if it does the same, or has the same name. */
  private static boolean method(LogicalIndex left, LogicalIndex right) {
    return left.method().equals(right.method());
  }

  private boolean isSame(LogicalIndex a, LogicalIndex b) throws SQLException {
    return a.hasPartsOf(b)
        && a.isUnique() == b.isUnique()
        && doubtfulNulls(pair.leftSide(), a) == doubtfulNulls(pair.rightSide(), b)
        && hasSamePredicate(a, b);
  }

  /** Whether NULLs count as equal, where the columns can be NULL. */
  private boolean doubtfulNulls(Side side, LogicalIndex index) {
    return side.particulars()
        .value(Fact.NULLS_NOT_DISTINCT, pair.table(side).name(), index.name())
        .isPresent();
  }

  private boolean hasSamePredicate(LogicalIndex a, LogicalIndex b) throws SQLException {
    if (a.predicate().isEmpty() || b.predicate().isEmpty()) {
      return a.predicate().equals(b.predicate());
    }
    String leftText = PortableExpression.ofCondition(a.predicate(), ExpressionRules.STANDARD);
    String rightText = PortableExpression.ofCondition(b.predicate(), ExpressionRules.STANDARD);
    return leftText.equals(rightText)
        || expressions.conditions(pair, a.predicate(), b.predicate(), ConditionUse.PREDICATE)
            == Sameness.SAME;
  }

  private void same(LogicalIndex a, LogicalIndex b) {
    boolean bothIndexes =
        a.form() == LogicalIndex.Form.INDEX && b.form() == LogicalIndex.Form.INDEX;
    boolean sameDialect = pair.leftSide().dialect() == pair.rightSide().dialect();
    if (a.form() != b.form() && sameDialect) {
      findings.different(
          ParityCode.UNIQUE_FORM, object(a), "is a constraint on one side only", form(a), form(b));
    }
    if (bothIndexes && !isSameName(a, b)) {
      findings.different(ParityCode.INDEX_NAME, object(a), "has another name", a.name(), b.name());
    }
  }

  private static String form(LogicalIndex index) {
    return switch (index.form()) {
      case CONSTRAINT -> "a unique constraint";
      case INDEX -> "a unique index";
    };
  }

  private void different(LogicalIndex a, LogicalIndex b) {
    findings.different(
        ParityCode.INDEX_DIFFERENT,
        object(a),
        "is different",
        a.definition() + (isSameName(a, b) ? "" : " named " + a.name()),
        b.definition() + (isSameName(a, b) ? "" : " named " + b.name()));
  }

  private void missing(Side having, LogicalIndex index) {
    boolean ofOneDatabase =
        pair.leftSide().dialect() != pair.rightSide().dialect() && !index.method().isEmpty();
    ParityCode code =
        ofOneDatabase
            ? ParityCode.ONE_DATABASE_ONLY
            : index.form() == LogicalIndex.Form.CONSTRAINT
                ? ParityCode.UNIQUE_MISSING
                : ParityCode.INDEX_MISSING;
    findings.onlyIn(having, code, object(index), index.definition());
  }

  private String object(LogicalIndex index) {
    String kind = index.form() == LogicalIndex.Form.CONSTRAINT ? "unique " : "index ";
    return kind + index.name() + " on " + pair.name();
  }
}
