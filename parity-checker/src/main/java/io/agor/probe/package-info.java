/**
 * The behaviour proof: statements that both databases should answer alike, made from the schema,
 * run on both, and rolled back.
 *
 * <p>Data flows one way: {@link io.agor.probe.ProbePlan} says what to ask, {@link
 * io.agor.probe.ProbeRunner} asks one database, {@link io.agor.probe.ProbeReport} compares the
 * answers. It knows the schema model and SQL, but no file, no driver and no server.
 */
package io.agor.probe;
