package io.agor.probe;

import io.agor.schema.SqlText;
import java.util.List;
import java.util.Optional;

/**
 * One question: statements, each in the words of each dialect, of which the last is the question,
 * and a query for what they leave behind.
 *
 * @param object what it is asked about, such as {@code column users.email}
 * @param statements at least one, or none if the query is all that is asked
 * @param reading empty where only the acceptance counts
 */
public record Probe(
    ProbeKind kind, String object, List<SqlText> statements, Optional<Reading> reading) {

  /** Copies. */
  public Probe {
    statements = List.copyOf(statements);
  }

  /**
   * A query, and what its columns mean.
   *
   * @param kinds one for each column of the result
   */
  public record Reading(SqlText query, List<CellKind> kinds) {
    /** Copies. */
    public Reading {
      kinds = List.copyOf(kinds);
    }
  }

  /** What a person would run to see the answer: the statement that is the question. */
  public SqlText question() {
    return statements.isEmpty()
        ? reading.orElseThrow().query()
        : statements.get(statements.size() - 1);
  }
}
