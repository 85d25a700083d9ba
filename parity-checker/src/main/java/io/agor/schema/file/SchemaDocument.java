package io.agor.schema.file;

import io.agor.schema.Allowance;
import io.agor.schema.Intents;
import io.agor.schema.Schema;
import java.util.List;

/**
 * What the schema files of a project say: the schema, and how to get there.
 *
 * @param allowances the findings of the linter that the author accepts
 */
public record SchemaDocument(Schema schema, Intents intents, List<Allowance> allowances) {

  /** Copies. */
  public SchemaDocument {
    allowances = List.copyOf(allowances);
  }
}
