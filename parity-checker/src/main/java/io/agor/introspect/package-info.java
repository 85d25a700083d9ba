/**
 * Reads the schema of a live database back, in the normal form of {@link
 * io.agor.dialect.NormalizedSchema}.
 *
 * <p>The only package that has heard of SchemaCrawler. SchemaCrawler runs our own catalog queries;
 * foreign keys and the parts of indexes are read beside it over the same connection, because it
 * merges unnamed foreign keys and has no place for an index part's expression. What SQLite keeps
 * only as text is read from the text. A fact that is missing is an error, never an empty catalog.
 */
package io.agor.introspect;
