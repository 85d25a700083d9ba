/**
 * What is told to people and machines: findings, and one class for each format that prints them.
 *
 * <p>This package knows no database and no schema; a finding carries its facts as text.
 */
package io.agor.report;
