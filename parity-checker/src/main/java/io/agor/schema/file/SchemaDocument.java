package io.agor.schema.file;

import io.agor.schema.Intents;
import io.agor.schema.Schema;

/** What the schema files of a project say: the schema, and how to get there. */
public record SchemaDocument(Schema schema, Intents intents) {}
