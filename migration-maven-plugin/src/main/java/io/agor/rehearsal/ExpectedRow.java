package io.agor.rehearsal;

import io.agor.rehearsal.data.Row;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What should become of a row.
 *
 * @param before the row before
 * @param cells by the columns after
 * @param unfit why the schema after cannot hold it; empty if it can
 */
record ExpectedRow(Row before, Map<String, ExpectedCell> cells, Optional<String> unfit) {

  /** An expression of the author has no value for the row, but an error. */
  static final String EXPRESSION_FAILS = "an expression fails";

  ExpectedRow {
    cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
  }

  ExpectedRow unfit(String reason) {
    return unfit.isPresent() ? this : new ExpectedRow(before, cells, Optional.of(reason));
  }
}
