package io.agor.report;

import io.agor.schema.Schema;

/**
 * One of the sides that were compared: the schema file, or a database.
 *
 * @param name what findings call it, such as {@code postgresql}
 * @param product the database and its version, such as {@code PostgreSQL 17.11}; empty for a schema
 *     file
 * @param source where it comes from: the folder of its SQL, or the schema file
 * @param schema what it holds; {@link Schema#EMPTY} if it could not be read
 */
public record ReportSide(String name, String product, String source, Schema schema) {}
