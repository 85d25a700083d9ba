package io.agor.schema;

/**
 * A finding of the linter that the author of a schema file has seen and accepts.
 *
 * @param code the rule, such as {@code AL006}
 * @param object what the finding is about: the name of a table, constraint or index, or {@code
 *     table.column}
 * @param reason why it is accepted, for readers
 */
public record Allowance(String code, String object, String reason) {}
