package io.agor.schema.file;

import io.agor.schema.SqlText;
import java.util.Optional;

/** What a column says about the way from the version before. */
record ColumnIntents(
    Optional<Located<String>> renamedFrom,
    Optional<Located<SqlText>> backfill,
    Optional<Located<SqlText>> conversion) {

  /** Nothing is said. */
  static final ColumnIntents NONE =
      new ColumnIntents(Optional.empty(), Optional.empty(), Optional.empty());

  boolean isEmpty() {
    return renamedFrom.isEmpty() && backfill.isEmpty() && conversion.isEmpty();
  }
}
