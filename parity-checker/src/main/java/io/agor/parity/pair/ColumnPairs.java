package io.agor.parity.pair;

import io.agor.dialect.Dialect;
import io.agor.introspect.Particulars.Fact;
import io.agor.parity.ParityCode;
import io.agor.schema.Column;
import io.agor.schema.DefaultValue;
import io.agor.schema.Nullability;
import io.agor.schema.Table;
import java.sql.SQLException;
import java.util.Map;

/** Compares the columns of a table. */
final class ColumnPairs {

  private final TablePair pair;
  private final PairFindings findings;
  private final Expressions expressions;

  ColumnPairs(TablePair pair, PairFindings findings, Expressions expressions) {
    this.pair = pair;
    this.findings = findings;
    this.expressions = expressions;
  }

  void compare() throws SQLException {
    Map<String, Column> others = pair.columns(pair.rightSide());
    for (Map.Entry<String, Column> entry : pair.columns(pair.leftSide()).entrySet()) {
      Column other = others.remove(entry.getKey());
      if (other == null) {
        missing(pair.leftSide(), entry.getValue());
      } else {
        compare(entry.getValue(), other);
      }
    }
    others.values().forEach(column -> missing(pair.rightSide(), column));
  }

  private void missing(Side having, Column column) {
    Table table = pair.table(having);
    boolean search =
        pair.leftSide().dialect() != pair.rightSide().dialect()
            && having.type(table, column).kind() == TypeKind.SEARCH;
    findings.onlyIn(
        having,
        search ? ParityCode.ONE_DATABASE_ONLY : ParityCode.COLUMN_MISSING,
        object(column),
        column.type() + " " + text(column.nullability()));
  }

  private String object(Column column) {
    return "column " + pair.name() + "." + column.name();
  }

  private static String text(Nullability nullability) {
    return switch (nullability) {
      case NULLABLE -> "null";
      case NOT_NULL -> "not null";
    };
  }

  private void compare(Column left, Column right) throws SQLException {
    if (!Naming.isSame(left.name(), right.name())) {
      findings.different(
          ParityCode.COLUMN_NAME, object(left), "has another name", left.name(), right.name());
    }
    LogicalType leftType = pair.leftSide().type(pair.left(), left);
    LogicalType rightType = pair.rightSide().type(pair.right(), right);
    types(left, leftType, rightType);
    collations(left, right);
    nullability(left, right);
    defaults(left, leftType, right, rightType);
  }

  private void types(Column column, LogicalType left, LogicalType right) {
    TypePair.Likeness likeness =
        TypePair.judge(pair.leftSide().dialect(), left, pair.rightSide().dialect(), right);
    switch (likeness) {
      case SAME, USUAL -> {}
      case STAND_IN ->
          types(ParityCode.COLUMN_STAND_IN, column, "has a stand-in type", left, right);
      case OTHER_LENGTH ->
          types(ParityCode.COLUMN_LENGTH, column, "has another length", left, right);
      case OTHER_KIND -> types(ParityCode.COLUMN_TYPE, column, "has another type", left, right);
    }
  }

  private void types(
      ParityCode code, Column column, String problem, LogicalType left, LogicalType right) {
    findings.different(code, object(column), problem, left.spelling(), right.spelling());
  }

  private void collations(Column left, Column right) {
    boolean leftIgnores = pair.leftSide().ignoresCase(pair.left(), left);
    boolean rightIgnores = pair.rightSide().ignoresCase(pair.right(), right);
    if (leftIgnores != rightIgnores) {
      findings.different(
          ParityCode.COLUMN_COLLATION,
          object(left),
          "compares capitals in another way",
          leftIgnores ? "ignores case" : "respects case",
          rightIgnores ? "ignores case" : "respects case");
    }
  }

  private void nullability(Column left, Column right) {
    if (left.nullability() == right.nullability()) {
      return;
    }
    boolean keyColumn =
        admitsNullInKey(pair.leftSide(), left) || admitsNullInKey(pair.rightSide(), right);
    findings.different(
        keyColumn ? ParityCode.PRIMARY_KEY_NULL : ParityCode.COLUMN_NULLABILITY,
        object(left),
        keyColumn ? "is part of a key and takes NULL in SQLite" : "differs in nullability",
        text(left.nullability()),
        text(right.nullability()));
  }

  private boolean admitsNullInKey(Side side, Column column) {
    return side.dialect() == Dialect.SQLITE
        && column.nullability() == Nullability.NULLABLE
        && pair.table(side)
            .primaryKey()
            .filter(key -> key.columns().contains(column.name()))
            .isPresent();
  }

  private void defaults(Column left, LogicalType leftType, Column right, LogicalType rightType)
      throws SQLException {
    boolean leftCounts = counts(pair.leftSide(), left);
    boolean rightCounts = counts(pair.rightSide(), right);
    if (leftCounts && rightCounts) {
      alwaysCounted(left, right);
      return;
    }
    if (leftCounts || rightCounts) {
      counting(left, leftCounts, right);
      return;
    }
    DefaultPair defaults =
        new DefaultPair(
            expressions, left.defaultValue(), leftType, right.defaultValue(), rightType);
    switch (defaults.sameness()) {
      case SAME -> {}
      case DIFFERENT ->
          defaults(ParityCode.COLUMN_DEFAULT, left, "has another default", right.defaultValue());
      case UNDECIDED ->
          defaults(
              ParityCode.UNDECIDED,
              left,
              "has a default that could not be compared",
              right.defaultValue());
    }
  }

  private void defaults(ParityCode code, Column left, String problem, DefaultValue right) {
    findings.different(
        code, object(left), problem, DefaultText.of(left.defaultValue()), DefaultText.of(right));
  }

  private boolean counts(Side side, Column column) {
    return column.defaultValue() == DefaultValue.Identity.IDENTITY
        || DefaultText.of(column.defaultValue()).startsWith("default nextval(")
        || side.isRowid(pair.table(side), column);
  }

  /** An identity GENERATED ALWAYS refuses the numbers that an application brings along. */
  private void alwaysCounted(Column left, Column right) {
    boolean leftAlways = isAlwaysCounted(pair.leftSide(), left);
    boolean rightAlways = isAlwaysCounted(pair.rightSide(), right);
    if (leftAlways != rightAlways) {
      findings.different(
          ParityCode.COLUMN_COUNTING,
          object(left),
          "takes no number of the application's on one side",
          leftAlways ? "generated always" : "counted up",
          rightAlways ? "generated always" : "counted up");
    }
  }

  private boolean isAlwaysCounted(Side side, Column column) {
    return side.particulars()
        .value(Fact.ALWAYS, pair.table(side).name(), column.name())
        .isPresent();
  }

  private void counting(Column left, boolean leftCounts, Column right) {
    Side counter = leftCounts ? pair.leftSide() : pair.rightSide();
    Column other = leftCounts ? right : left;
    boolean rowid =
        counter.isRowid(pair.table(counter), leftCounts ? left : right)
            && other.defaultValue() == DefaultValue.None.NONE;
    findings.different(
        rowid ? ParityCode.COLUMN_COUNTING : ParityCode.COLUMN_DEFAULT,
        object(left),
        rowid ? "is numbered by one database only" : "has another default",
        leftCounts ? "counted up" : DefaultText.of(left.defaultValue()),
        leftCounts ? DefaultText.of(right.defaultValue()) : "counted up");
  }
}
