/**
 * The schema file: reads the YAML form that users write, with every error at its line and column,
 * and writes the canonical form; also the snapshots, which are schema files with a header.
 *
 * <p>A file is read in three steps: YAML becomes a tree of nodes with positions, each object
 * becomes a draft that remembers where it was written, and once all files are read the drafts are
 * checked against each other and become the records of {@link io.agor.schema}. Errors are collected
 * on the way; records are made only when there is none.
 *
 * <p>This package knows the schema model, the names of the dialects and YAML; it has never seen a
 * connection, a migration or Maven.
 */
package io.agor.schema.file;
