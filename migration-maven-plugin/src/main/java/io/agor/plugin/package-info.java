/**
 * The goals of the Maven plugin: their parameters and a few lines of calls.
 *
 * <p>The Javadoc of the parameters is the user manual ({@code mvn agor:help -Ddetail}). This is the
 * only package that knows Maven, the environment and the clock.
 */
package io.agor.plugin;
