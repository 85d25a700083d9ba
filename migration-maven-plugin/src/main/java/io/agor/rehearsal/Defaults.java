package io.agor.rehearsal;

import io.agor.dialect.Dialect;
import io.agor.rehearsal.data.Cell;
import io.agor.rehearsal.data.Meaning;
import io.agor.schema.Column;
import io.agor.schema.DefaultValue;
import java.util.Optional;

/** What the rows that are there get in a new column, where the author says nothing. */
final class Defaults implements DefaultValue.Visitor<ExpectedCell> {

  private final Column column;

  private Defaults(Column column) {
    this.column = column;
  }

  static ExpectedCell of(Column column) {
    return column.defaultValue().accept(new Defaults(column));
  }

  /** The default as SQL, if it is a literal. */
  static Optional<String> literal(Dialect dialect, Column column) {
    if (column.defaultValue() instanceof DefaultValue.Text text) {
      return Optional.of(dialect.quoting().literal(text.value()));
    }
    if (column.defaultValue() instanceof DefaultValue.Numeric numeric) {
      return Optional.of(numeric.literal());
    }
    return column.defaultValue() instanceof DefaultValue.Bool bool
        ? Optional.of(bool.name())
        : Optional.empty();
  }

  @Override
  public ExpectedCell none(DefaultValue.None none) {
    return ExpectedCell.known(Optional.empty(), column.type());
  }

  @Override
  public ExpectedCell text(DefaultValue.Text text) {
    return known(text.value());
  }

  @Override
  public ExpectedCell numeric(DefaultValue.Numeric numeric) {
    return known(numeric.literal());
  }

  @Override
  public ExpectedCell bool(DefaultValue.Bool bool) {
    return switch (bool) {
      case TRUE -> known("true");
      case FALSE -> known("false");
    };
  }

  @Override
  public ExpectedCell expression(DefaultValue.Expression expression) {
    return ExpectedCell.any(column.type());
  }

  @Override
  public ExpectedCell identity(DefaultValue.Identity identity) {
    return ExpectedCell.any(column.type());
  }

  @Override
  public ExpectedCell generated(DefaultValue.Generated generated) {
    return ExpectedCell.open(column.type());
  }

  private ExpectedCell known(String literal) {
    return ExpectedCell.known(Meaning.of(column.type(), new Cell("", literal)), column.type());
  }
}
