/**
 * The dialects: how each database spells the types of the model, and what of a schema it can hold.
 *
 * <p>This package knows the schema model and the text of SQL; it has never seen a connection.
 */
package io.agor.dialect;
