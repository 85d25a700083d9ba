package io.agor.run;

import io.agor.dialect.Dialect;
import io.agor.flyway.FlywayVersion;
import io.agor.schema.Schema;
import io.agor.schema.file.SchemaFileException;
import java.io.IOException;
import java.util.Optional;

/** Knows which schema a database should have after a migration. */
@FunctionalInterface
public interface RecordedSchemas {

  /**
   * The logical schema after the migration of this version; empty if that is not known.
   *
   * @throws IOException if what is known cannot be read
   * @throws SchemaFileException if what is known is broken
   */
  Optional<Schema> at(Dialect dialect, FlywayVersion version)
      throws IOException, SchemaFileException;
}
