package io.agor.schema.file;

import java.util.SortedSet;
import java.util.TreeSet;

/** Collects the errors of one reading; the same error at the same place counts once. */
final class Problems {

  private final SortedSet<SchemaError> errors = new TreeSet<>();

  void add(Place place, String message) {
    errors.add(new SchemaError(place.file(), place.line(), place.column(), message));
  }

  /** Ends the reading if something was reported. */
  void throwIfAny() throws SchemaFileException {
    if (!errors.isEmpty()) {
      throw new SchemaFileException(errors);
    }
  }
}
