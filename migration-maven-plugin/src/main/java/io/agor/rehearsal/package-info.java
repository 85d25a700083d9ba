/**
 * The rehearsal: each migration is run on live databases whose tables are full, and every cell is
 * compared with what the change should have made of it.
 *
 * <p>This package knows the history, the running of migrations, introspection and findings. It
 * knows neither how the statements were planned, so that it cannot share a mistake with them, nor
 * Maven, Flyway or a driver.
 */
package io.agor.rehearsal;
