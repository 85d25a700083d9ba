package io.agor.parity.pair;

import io.agor.schema.DefaultValue;
import io.agor.sql.ExpressionRules;
import io.agor.sql.PortableExpression;
import io.agor.sql.SqlToken;
import io.agor.sql.SqlTokenizer;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Compares two defaults of a column: as constants where both are, else by computing them. */
final class DefaultPair {

  private final Expressions expressions;
  private final DefaultValue left;
  private final LogicalType leftType;
  private final DefaultValue right;
  private final LogicalType rightType;
  private final ConstantKind kind;

  DefaultPair(
      Expressions expressions,
      DefaultValue left,
      LogicalType leftType,
      DefaultValue right,
      LogicalType rightType) {
    this.expressions = expressions;
    this.left = left;
    this.leftType = leftType;
    this.right = right;
    this.rightType = rightType;
    kind = ConstantKind.of(leftType.kind(), rightType.kind());
  }

  Sameness sameness() throws SQLException {
    boolean leftNone = left == DefaultValue.None.NONE;
    boolean rightNone = right == DefaultValue.None.NONE;
    if (leftNone || rightNone) {
      return leftNone == rightNone ? Sameness.SAME : Sameness.DIFFERENT;
    }
    if (left instanceof DefaultValue.Generated a && right instanceof DefaultValue.Generated b) {
      return portable(a).equals(portable(b)) ? Sameness.SAME : Sameness.UNDECIDED;
    }
    if (left instanceof DefaultValue.Generated || right instanceof DefaultValue.Generated) {
      return Sameness.DIFFERENT;
    }
    Optional<String> leftConstant = constant(left);
    Optional<String> rightConstant = constant(right);
    if (leftConstant.isPresent() && rightConstant.isPresent()) {
      boolean same = kind.canonical(leftConstant.get()).equals(kind.canonical(rightConstant.get()));
      return same ? Sameness.SAME : Sameness.DIFFERENT;
    }
    return computed();
  }

  private static String portable(DefaultValue.Generated generated) {
    return PortableExpression.of(DefaultText.sql(generated.sql()), ExpressionRules.STANDARD);
  }

  /** The constant that a default is, without quotes; a blob as it is written. */
  private static Optional<String> constant(DefaultValue value) {
    if (value instanceof DefaultValue.Text text) {
      return Optional.of(text.value());
    }
    if (value instanceof DefaultValue.Numeric numeric) {
      return Optional.of(numeric.literal());
    }
    if (value instanceof DefaultValue.Bool bool) {
      return Optional.of(bool == DefaultValue.Bool.TRUE ? "true" : "false");
    }
    List<SqlToken> tokens = SqlTokenizer.tokens(sql(value));
    return tokens.size() == 1 && tokens.get(0).kind() == SqlToken.Kind.BINARY
        ? Optional.of(tokens.get(0).text())
        : Optional.empty();
  }

  private static String sql(DefaultValue value) {
    return DefaultText.of(value).substring("default ".length());
  }

  private Sameness computed() throws SQLException {
    String leftText = PortableExpression.of(sql(left), ExpressionRules.STANDARD);
    String rightText = PortableExpression.of(sql(right), ExpressionRules.STANDARD);
    return leftText.equals(rightText)
        ? Sameness.SAME
        : expressions.defaults(sql(left), leftType, sql(right), rightType, kind);
  }
}
