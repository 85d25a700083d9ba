package io.agor.rehearsal;

/**
 * One cell or row that is not as expected.
 *
 * @param side the database
 * @param runner how the migration was run; empty where there is one way only
 * @param column empty if it is about the whole row
 * @param key the row, in words
 */
record Mismatch(
    RehearsalCode code,
    String side,
    String runner,
    String table,
    String column,
    String key,
    String expected,
    String actual) {}
