/**
 * The schema model: immutable records for what one database schema declares, each checked when it
 * is made.
 *
 * <p>This package knows nothing but {@code java.*}: no file format, no dialect, no database, no
 * Maven. Objects name each other; they do not point at each other.
 */
package io.agor.schema;
