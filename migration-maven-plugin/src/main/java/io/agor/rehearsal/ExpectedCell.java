package io.agor.rehearsal;

import io.agor.rehearsal.data.Cell;
import io.agor.rehearsal.data.Meaning;
import io.agor.schema.ColumnType;
import java.util.Optional;

/**
 * What a cell should hold after a migration.
 *
 * @param meaning the value; empty for NULL
 * @param origin the cell that it comes from, where it must stay as it is to the byte
 * @param type the type under which it is compared
 */
record ExpectedCell(Kind kind, Optional<String> meaning, Optional<Cell> origin, ColumnType type) {

  /** How sure the expectation is. */
  enum Kind {
    /** The value is known. */
    KNOWN,
    /** A person's SQL decides; the databases must agree. */
    OPEN,
    /** The database makes it, each in its way: a moment, a number that it counts. */
    ANY
  }

  static ExpectedCell known(Optional<String> meaning, ColumnType type) {
    return new ExpectedCell(Kind.KNOWN, meaning, Optional.empty(), type);
  }

  static ExpectedCell unchanged(Cell cell, ColumnType type) {
    return new ExpectedCell(Kind.KNOWN, Meaning.of(type, cell), Optional.of(cell), type);
  }

  static ExpectedCell open(ColumnType type) {
    return new ExpectedCell(Kind.OPEN, Optional.empty(), Optional.empty(), type);
  }

  static ExpectedCell any(ColumnType type) {
    return new ExpectedCell(Kind.ANY, Optional.empty(), Optional.empty(), type);
  }

  /** Whether a cell holds what is expected. */
  boolean isMetBy(Cell cell) {
    return kind != Kind.KNOWN
        || (meaning.equals(Meaning.of(type, cell)) && origin.map(cell::equals).orElse(true));
  }

  /** The same value, whose way is a person's business. */
  ExpectedCell opened() {
    return kind == Kind.KNOWN ? new ExpectedCell(Kind.OPEN, meaning, origin, type) : this;
  }
}
