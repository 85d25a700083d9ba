/**
 * What Flyway reads in the name of a migration file: its kind, its version, and the order that
 * follows from it.
 *
 * <p>This package knows text and nothing else, not even the library: who runs files with it and who
 * only lists them must see them in the same order.
 */
package io.agor.flyway;
