/**
 * Lint: what about a change deserves a second look before it becomes a migration, one rule a file.
 *
 * <p>This package knows the model, the differ and findings; it sees no database, so it must assume
 * that every table holds rows.
 */
package io.agor.lint;
