package io.agor.plan;

import io.agor.schema.Intents;
import io.agor.schema.Schema;

/**
 * The way that one migration goes.
 *
 * @param before the logical schema that it begins with
 * @param after the logical schema that it leads to
 * @param intents what its author says about the way
 */
public record SchemaStep(Schema before, Schema after, Intents intents) {}
