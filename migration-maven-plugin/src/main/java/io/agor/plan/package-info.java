/**
 * The planners: the SQL statements that turn one schema into another, one planner for each dialect.
 *
 * <p>This package knows the model, the differ and the dialects; it runs nothing and reads no file.
 * The statements it makes are right under every runner: inside a transaction or not, foreign keys
 * on or off.
 */
package io.agor.plan;
