/**
 * Parity of any two live databases, without a schema file: both are read, brought to what they mean
 * and compared.
 *
 * <p>Texts that differ are decided by evaluating them on the databases, in transactions that can
 * only read. This package knows the schema model, introspection and the text of SQL; it has never
 * heard of migrations.
 */
package io.agor.parity.pair;
