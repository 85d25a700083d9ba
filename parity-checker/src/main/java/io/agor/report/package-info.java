/**
 * What is told to people and machines: findings, reports, and one class for each format that writes
 * them.
 *
 * <p>This package knows no database: a finding carries its facts as text, and a report the schemas
 * that others have read. It writes no file; a format is a function from a report to a text.
 */
package io.agor.report;
