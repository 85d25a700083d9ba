package io.agor.parity.pair;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides by evaluation on both databases whether two texts mean the same. */
final class Expressions {

  /** How far apart two databases may be that both say now: clocks, and the time between. */
  private static final long SAME_TIME_SECONDS = 600;

  /** Seconds since 1970 are below this until the year 5138, milliseconds above it since 1973. */
  private static final BigDecimal FIRST_MILLISECONDS = BigDecimal.valueOf(100_000_000_000L);

  private static final int MILLISECONDS_PER_SECOND = 1_000;

  private final Evaluation left;
  private final Evaluation right;
  private final Map<List<String>, Optional<ComputedDefault>> leftComputed = new HashMap<>();
  private final Map<List<String>, Optional<ComputedDefault>> rightComputed = new HashMap<>();

  Expressions(Evaluation left, Evaluation right) {
    this.left = left;
    this.right = right;
  }

  Sameness defaults(
      String leftSql,
      LogicalType leftType,
      String rightSql,
      LogicalType rightType,
      ConstantKind kind)
      throws SQLException {
    Optional<ComputedDefault> one = computed(left, leftComputed, leftSql, leftType);
    Optional<ComputedDefault> other = computed(right, rightComputed, rightSql, rightType);
    if (one.isEmpty() || other.isEmpty()) {
      return Sameness.UNDECIDED;
    }
    boolean same = isSame(one.get(), other.get(), kind, leftType.kind(), rightType.kind());
    return same ? Sameness.SAME : Sameness.DIFFERENT;
  }

  private static Optional<ComputedDefault> computed(
      Evaluation evaluation,
      Map<List<String>, Optional<ComputedDefault>> known,
      String sql,
      LogicalType type)
      throws SQLException {
    List<String> key = List.of(sql, type.spelling());
    Optional<ComputedDefault> computed = known.get(key);
    if (computed == null) {
      computed = ComputedDefault.of(evaluation, sql, type);
      known.put(key, computed);
    }
    return computed;
  }

  private static boolean isSame(
      ComputedDefault one,
      ComputedDefault other,
      ConstantKind kind,
      TypeKind leftKind,
      TypeKind rightKind) {
    if (one.usesTime() != other.usesTime() || one.isRandom() != other.isRandom()) {
      return false;
    }
    if (one.isRandom()) {
      return one.shape().equals(other.shape());
    }
    String first = one.first().map(kind::canonical).orElse("NULL");
    String second = other.first().map(kind::canonical).orElse("NULL");
    if (!one.usesTime()) {
      return first.equals(second);
    }
    boolean dates = leftKind == TypeKind.DATE || rightKind == TypeKind.DATE;
    return first.equals(second) || isSameTime(first, second, kind, dates);
  }

  private static boolean isSameTime(String first, String second, ConstantKind kind, boolean dates) {
    Optional<Time> one = Time.of(first);
    Optional<Time> other = Time.of(second);
    if (one.isEmpty() || other.isEmpty()) {
      return false;
    }
    boolean numbers = one.get().unit() != Unit.TEXT && other.get().unit() != Unit.TEXT;
    boolean comparable = numbers || kind == ConstantKind.NUMBER;
    if (comparable && one.get().unit() != other.get().unit()) {
      return false;
    }
    long seconds = Math.abs(one.get().seconds() - other.get().seconds());
    return seconds <= (dates ? 24 * 60 * 60 : SAME_TIME_SECONDS);
  }

  private enum Unit {
    TEXT,
    SECONDS,
    MILLISECONDS
  }

  private record Time(Unit unit, long seconds) {

    static Optional<Time> of(String text) {
      Optional<OffsetDateTime> instant = ConstantKind.instant(text);
      if (instant.isPresent()) {
        return Optional.of(new Time(Unit.TEXT, instant.get().toEpochSecond()));
      }
      try {
        BigDecimal number = new BigDecimal(text);
        return number.compareTo(FIRST_MILLISECONDS) < 0
            ? Optional.of(new Time(Unit.SECONDS, number.longValue()))
            : Optional.of(
                new Time(Unit.MILLISECONDS, number.longValue() / MILLISECONDS_PER_SECOND));
      } catch (NumberFormatException noNumber) {
        return Optional.empty();
      }
    }
  }

  /** Whether two conditions over a row of the table admit the same rows. */
  Sameness conditions(TablePair pair, String leftSql, String rightSql, ConditionUse use)
      throws SQLException {
    CandidateRows rows = CandidateRows.of(pair, leftSql, rightSql);
    if (rows.isEmpty()) {
      return Sameness.UNDECIDED;
    }
    Optional<List<Boolean>> one = admitted(left, rows.query(pair.leftSide(), leftSql), use);
    Optional<List<Boolean>> other = admitted(right, rows.query(pair.rightSide(), rightSql), use);
    if (one.isEmpty() || other.isEmpty()) {
      return Sameness.UNDECIDED;
    }
    if (!one.equals(other)) {
      return Sameness.DIFFERENT;
    }
    boolean discerning = one.get().contains(true) && one.get().contains(false);
    return discerning ? Sameness.SAME : Sameness.UNDECIDED;
  }

  private static Optional<List<Boolean>> admitted(
      Evaluation evaluation, String query, ConditionUse use) throws SQLException {
    return evaluation
        .rows(query)
        .map(rows -> rows.stream().map(row -> use.admits(row.get(0).orElse("n"))).toList());
  }
}
