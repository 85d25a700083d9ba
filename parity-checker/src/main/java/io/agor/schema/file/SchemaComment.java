package io.agor.schema.file;

/**
 * A comment for the readers of a schema file, and what it is about.
 *
 * @param table a table or a view; empty for the whole file
 * @param object a column, constraint or index of the table; empty for the table itself, and where
 *     the file has no line for it the comment stands at the table
 * @param text a sentence or more; line breaks are kept
 */
public record SchemaComment(String table, String object, String text) {}
