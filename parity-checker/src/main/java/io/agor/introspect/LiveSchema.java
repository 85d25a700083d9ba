package io.agor.introspect;

import io.agor.schema.Schema;

/**
 * A schema as {@link Introspector#read} reads it, with the facts that the model has no place for.
 */
public record LiveSchema(Schema schema, Particulars particulars) {}
