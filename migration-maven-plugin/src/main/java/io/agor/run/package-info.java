/**
 * Live databases and what is run on them: an embedded PostgreSQL, scratch databases on a server of
 * the user's, fresh SQLite files, migrations applied with Flyway, and scripts of any origin handed
 * to the drivers.
 *
 * <p>When a migration fails, the planner's rules are asked of the database for the rows that do not
 * fit.
 *
 * <p>This package knows the dialects, the planners, JDBC and Flyway. It reads no environment and no
 * clock: folders, names and credentials come from the caller, and the caller times what it is told
 * of through {@link io.agor.run.Progress}. What it starts, it ends, also when the Java process is
 * killed.
 */
package io.agor.run;
