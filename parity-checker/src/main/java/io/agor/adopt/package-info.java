/**
 * Makes one schema out of databases that are there: which logical types, defaults and texts a
 * schema file has to say so that both databases read as they are. It sees schemas as they were
 * introspected and findings of parity; it knows no connection and no file.
 */
package io.agor.adopt;
