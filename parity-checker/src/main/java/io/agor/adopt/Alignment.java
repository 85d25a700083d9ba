package io.agor.adopt;

import io.agor.dialect.Dialect;
import io.agor.dialect.NormalizedSchema;
import io.agor.introspect.LiveSchema;
import io.agor.introspect.Particulars.Fact;
import io.agor.parity.Comparison;
import io.agor.parity.ParityChecker;
import io.agor.report.Finding;
import io.agor.schema.Index;
import io.agor.schema.Schema;
import io.agor.schema.Table;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How a database that was there comes to be what the schema says of it, as far as no row can be in
 * the way and nothing is lost: names, missing plain indexes, tables, columns and defaults, what a
 * foreign key does, and key columns that admit NULL. What only the database has stays, and so do
 * types; what the schema demands of rows that are there is left to people.
 *
 * @param step the way there
 * @param declared what a schema file of this database alone would say
 * @param drift what verify says of the database as it is
 * @param left what of that remains at the end of the way
 */
public record Alignment(Step step, Schema declared, List<Finding> drift, List<Finding> left) {

  /** Copies. */
  public Alignment {
    drift = List.copyOf(drift);
    left = List.copyOf(left);
  }

  /**
   * A way in a database, in its own types.
   *
   * @param before what is there
   * @param after what is to be there
   * @param constraints the names of the unique indexes in SQLite that belong to constraints
   */
  public record Step(Schema before, Schema after, SortedSet<String> constraints) {

    /** Copies. */
    public Step {
      constraints = Collections.unmodifiableSortedSet(new TreeSet<>(constraints));
    }

    Step to(Schema other) {
      return new Step(before, other, constraints);
    }
  }

  /** Knows what the plan of a way does. */
  @FunctionalInterface
  public interface Planning {

    /** Leaves every database as it is. */
    Planning NONE =
        step -> step.before().equals(step.after()) ? Optional.of(Set.of()) : Optional.empty();

    /** The names of the tables that the plan makes again; empty if there is no plan. */
    Optional<Set<String>> remade(Step step);
  }

  /**
   * The alignment of a database.
   *
   * @param schema what the schema file says
   * @param planning a table for which there is no plan stays as it is
   */
  public static Alignment of(Dialect dialect, LiveSchema live, Schema schema, Planning planning) {
    AlignedTables tables = new AlignedTables(dialect, live, schema);
    Step none = new Step(live.schema(), live.schema(), constraints(live));
    Step step = with(tables.all(Set.of()).tables(), none, planning);
    Set<String> remade = planning.remade(step).orElse(Set.of());
    if (!remade.isEmpty()) {
      step = with(tables.all(remade).tables(), none, planning);
    }
    Schema wanted = NormalizedSchema.of(dialect, schema);
    return new Alignment(
        step,
        LogicalSchema.of(Map.of(dialect, live), dialect, List.of()).schema(),
        drift(dialect, live, live.schema(), wanted),
        drift(dialect, live, NormalizedSchema.ofPhysical(dialect, step.after()), wanted));
  }

  /** The way with those tables for which there is a plan; what is in the way is found by halves. */
  private static Step with(List<Table> tables, Step step, Planning planning) {
    Step more = step.to(with(step.after(), tables));
    if (planning.remade(more).isPresent()) {
      return more;
    }
    if (tables.size() <= 1) {
      return step;
    }
    int half = tables.size() / 2;
    return with(
        tables.subList(half, tables.size()),
        with(tables.subList(0, half), step, planning),
        planning);
  }

  private static SortedSet<String> constraints(LiveSchema live) {
    SortedSet<String> constraints = new TreeSet<>();
    for (Table table : live.schema().tables()) {
      for (Index index : table.indexes()) {
        live.particulars()
            .value(Fact.UNIQUE_CONSTRAINT, table.name(), index.name())
            .ifPresent(fact -> constraints.add(index.name()));
      }
    }
    return constraints;
  }

  private static Schema with(Schema schema, List<Table> others) {
    Map<String, Table> tables = new LinkedHashMap<>();
    schema.tables().forEach(table -> tables.put(table.name(), table));
    others.forEach(table -> tables.put(table.name(), table));
    return new Schema(List.copyOf(tables.values()), schema.views());
  }

  private static List<Finding> drift(
      Dialect dialect, LiveSchema live, Schema actual, Schema wanted) {
    return ParityChecker.check(
        List.of(
            new Comparison(
                Comparison.Kind.DATABASE,
                dialect.id(),
                wanted,
                actual,
                "the database",
                live.particulars())));
  }
}
