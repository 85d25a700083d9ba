/**
 * The text of SQL: its tokens, and one canonical text for expressions that mean the same.
 *
 * <p>This package knows text and nothing else: no schema, no dialect, no database. Where the two
 * databases read the same text differently, the caller says which reading holds ({@link
 * io.agor.sql.ExpressionRules}).
 */
package io.agor.sql;
