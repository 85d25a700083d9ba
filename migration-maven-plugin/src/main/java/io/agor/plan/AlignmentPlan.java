package io.agor.plan;

import io.agor.adopt.Alignment;
import io.agor.dialect.DatabaseVersion;
import io.agor.dialect.Dialect;
import io.agor.dialect.MinimumVersions;
import io.agor.diff.Change;
import io.agor.diff.SchemaDiff;
import io.agor.schema.Intents;
import io.agor.schema.Schema;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a database that was adopted is brought in line with its schema.
 *
 * @param changes what the statements do
 * @param statements in the order to run them
 * @param remade the names of the tables that SQLite makes again
 */
public record AlignmentPlan(List<Change> changes, List<Statement> statements, Set<String> remade) {

  /** Copies. */
  public AlignmentPlan {
    changes = List.copyOf(changes);
    statements = List.copyOf(statements);
    remade = Set.copyOf(remade);
  }

  /**
   * The plan of a way; empty if there is none without a word of somebody.
   *
   * @param version the oldest version of the database that the plan is for
   */
  public static Optional<AlignmentPlan> of(
      Dialect dialect, DatabaseVersion version, Alignment.Step way) {
    Schema before =
        new UniqueConstraints(way.constraints(), Intents.NONE).goingFrom(way.before(), way.after());
    PhysicalStep step =
        new PhysicalStep(
            dialect,
            new SchemaStep(before, way.after(), Intents.NONE),
            before,
            way.after(),
            SchemaDiff.between(before, way.after()));
    try {
      return Optional.of(
          new AlignmentPlan(
              step.changes(),
              Planner.of(dialect, version).plan(step),
              switch (dialect) {
                case SQLITE -> remade(RebuiltTable.in(step, version));
                case POSTGRESQL -> Set.of();
              }));
    } catch (PlanException e) {
      return Optional.empty();
    }
  }

  /**
   * Plans of ways in a database.
   *
   * @param versions the oldest ones that the plans are for
   * @param withTriggers the tables that have triggers, which SQLite would lose where it makes a
   *     table again
   */
  public static Alignment.Planning planning(
      Dialect dialect, MinimumVersions versions, Set<String> withTriggers) {
    return way ->
        of(dialect, versions.of(dialect), way)
            .map(AlignmentPlan::remade)
            .filter(remade -> Collections.disjoint(remade, withTriggers));
  }

  private static Set<String> remade(List<RebuiltTable> tables) {
    return tables.stream()
        .flatMap(table -> Stream.concat(Stream.of(table.name()), table.referencing().stream()))
        .collect(Collectors.toSet());
  }
}
