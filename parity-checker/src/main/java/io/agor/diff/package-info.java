/**
 * The differ: what must change to make one schema into another.
 *
 * <p>This package knows {@link io.agor.schema} and, where names stand inside SQL, the text of SQL
 * ({@link io.agor.sql}); nothing else. Migrations and drift are both read from its result.
 */
package io.agor.diff;
