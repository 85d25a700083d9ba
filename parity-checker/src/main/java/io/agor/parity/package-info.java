/**
 * Parity: what counts as drift between a schema and live databases, and how it is told.
 *
 * <p>This package compares schemas in normal form and makes findings of the differences. It has
 * never seen a connection, and knows the databases by the names of the sides and what was read.
 */
package io.agor.parity;
