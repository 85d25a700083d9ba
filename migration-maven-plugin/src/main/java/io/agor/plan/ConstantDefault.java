package io.agor.plan;

import io.agor.dialect.Dialect;
import io.agor.schema.DefaultValue;

/**
 * Whether SQLite adds a column with this default to a table with rows: a constant, or a value that
 * is computed on every read.
 */
final class ConstantDefault implements DefaultValue.Visitor<Boolean> {

  @Override
  public Boolean none(DefaultValue.None none) {
    return true;
  }

  @Override
  public Boolean text(DefaultValue.Text text) {
    return true;
  }

  @Override
  public Boolean numeric(DefaultValue.Numeric numeric) {
    return true;
  }

  @Override
  public Boolean bool(DefaultValue.Bool bool) {
    return true;
  }

  @Override
  public Boolean expression(DefaultValue.Expression expression) {
    return DefaultClause.isConstant(expression.sql().in(Dialect.SQLITE.id()));
  }

  @Override
  public Boolean identity(DefaultValue.Identity identity) {
    return false;
  }

  @Override
  public Boolean generated(DefaultValue.Generated generated) {
    return switch (generated.storage()) {
      case VIRTUAL -> true;
      case STORED -> false;
    };
  }
}
