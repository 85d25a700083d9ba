package io.agor.run;

import io.agor.dialect.Dialect;
import io.agor.plan.SchemaStep;
import io.agor.schema.file.SchemaFileException;
import java.io.IOException;
import java.util.Optional;

/** Knows what migrations do to the schema; it is asked when one has failed. */
@FunctionalInterface
public interface SchemaSteps {

  /** Knows nothing. */
  SchemaSteps UNKNOWN = (dialect, file) -> Optional.empty();

  /**
   * What a migration does; empty if that is not known.
   *
   * @param file the name of its SQL file, such as {@code V0002__add_email.sql}
   * @throws IOException if what is known cannot be read
   * @throws SchemaFileException if what is known is broken
   */
  Optional<SchemaStep> of(Dialect dialect, String file) throws IOException, SchemaFileException;
}
