/**
 * Fills the tables of a schema with rows that try its limits, the same rows in each database.
 *
 * <p>What is tried is made from the schema alone, in a fixed order: the same schema always gets the
 * same rows.
 */
package io.agor.rehearsal.fill;
