package io.agor.parity;

import io.agor.schema.Schema;

/**
 * One database to be judged.
 *
 * @param side what to call it, such as {@code postgresql}
 * @param expected what it should hold, in the normal form of its dialect
 * @param actual what it holds, in the same form
 * @param source where its SQL comes from, for the cure: a folder or a file
 */
public record Comparison(String side, Schema expected, Schema actual, String source) {}
