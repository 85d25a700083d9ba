package io.agor.adopt;

import io.agor.dialect.Dialect;
import io.agor.introspect.LiveSchema;
import io.agor.introspect.Particulars;
import io.agor.schema.Schema;

/** One of the databases, as it was read. */
record Side(Dialect dialect, LiveSchema live) {

  Schema schema() {
    return live.schema();
  }

  Particulars particulars() {
    return live.particulars();
  }
}
