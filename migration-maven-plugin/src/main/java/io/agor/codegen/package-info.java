/**
 * Typed Java for the application: for each table of a schema a class with its columns and a record
 * of its row, which read and write both databases with nothing but {@code java.*}.
 *
 * <p>This package knows the schema model and JavaPoet, which writes Java: no database, no dialect,
 * no Maven.
 */
package io.agor.codegen;
