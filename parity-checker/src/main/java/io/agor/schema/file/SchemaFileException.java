package io.agor.schema.file;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Schema files that cannot be used, with all their errors; the message has one line for each. */
public final class SchemaFileException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<SchemaError> errors;

  /** The errors, sorted by file, line and column. */
  SchemaFileException(Collection<SchemaError> errors) {
    super(errors.stream().map(SchemaError::toString).collect(Collectors.joining("\n")));
    this.errors = errors.stream().sorted().toList();
  }

  /** Every error of every file, sorted by file, line and column. */
  public List<SchemaError> errors() {
    return errors;
  }
}
