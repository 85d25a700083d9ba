package io.agor.run;

import io.agor.adopt.Alignment;
import io.agor.adopt.LogicalSchema;
import io.agor.adopt.ParityComments;
import io.agor.dialect.Dialect;
import io.agor.dialect.MinimumVersions;
import io.agor.introspect.Introspector;
import io.agor.introspect.LiveSchema;
import io.agor.introspect.OtherObject;
import io.agor.introspect.Prerequisites;
import io.agor.parity.pair.Database;
import io.agor.parity.pair.HistoryTables;
import io.agor.parity.pair.PairParity;
import io.agor.plan.AlignmentPlan;
import io.agor.report.Finding;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads databases that are there, or that foreign SQL builds, into one logical schema.
 *
 * @param schema what they have in common, by the master
 * @param findings where they differ from each other and from the schema
 * @param alignments how each database comes in line with the schema
 * @param prerequisites what the tables of each database need before they can be made
 */
public record Adoption(
    LogicalSchema schema,
    List<Finding> findings,
    SortedMap<Dialect, Alignment> alignments,
    Map<Dialect, Prerequisites> prerequisites) {

  /** Copies. */
  public Adoption {
    findings = List.copyOf(findings);
    alignments = Collections.unmodifiableSortedMap(new TreeMap<>(alignments));
    prerequisites = Map.copyOf(prerequisites);
  }

  /**
   * Reads one database of each side.
   *
   * @param sides one or two, of different dialects
   * @param aligning the oldest versions that migrations are for, which bring the databases in line;
   *     empty to leave them as they are
   * @throws DatabaseUnavailableException if a database cannot be had
   * @throws MigrationFailedException if a script fails
   * @throws SQLException if a database cannot be read
   */
  public static Adoption read(
      List<PairVerification.Side> sides, Dialect master, Optional<MinimumVersions> aligning)
      throws SQLException {
    List<TestDatabase> databases = new ArrayList<>();
    try {
      for (PairVerification.Side side : sides) {
        databases.add(side.database().get());
        if (side.scripts().isPresent()) {
          side.progress().begun(Phase.APPLY);
          side.scripts().get().applyTo(databases.get(databases.size() - 1));
          side.progress().ended(Phase.APPLY);
        }
      }
      return read(databases, sides, master, aligning);
    } finally {
      databases.forEach(TestDatabase::close);
    }
  }

  private static Adoption read(
      List<TestDatabase> databases,
      List<PairVerification.Side> sides,
      Dialect master,
      Optional<MinimumVersions> aligning)
      throws SQLException {
    Map<Dialect, LiveSchema> live = new EnumMap<>(Dialect.class);
    Map<Dialect, List<OtherObject>> others = new EnumMap<>(Dialect.class);
    Map<Dialect, Prerequisites> prerequisites = new EnumMap<>(Dialect.class);
    for (int i = 0; i < databases.size(); i++) {
      sides.get(i).progress().begun(Phase.READ_BACK);
      TestDatabase database = databases.get(i);
      try (Connection connection = database.dataSource().getConnection()) {
        live.put(
            database.dialect(),
            Introspector.readLive(connection, database.dialect(), HistoryTables.NAMES));
        others.put(database.dialect(), OtherObject.read(connection, database.dialect()));
        prerequisites.put(database.dialect(), Prerequisites.read(connection, database.dialect()));
      }
      sides.get(i).progress().ended(Phase.READ_BACK);
    }
    List<Finding> findings = databases.size() == 2 ? findings(databases) : List.of();
    Dialect decisive = live.containsKey(master) ? master : databases.get(0).dialect();
    LogicalSchema schema = LogicalSchema.of(live, decisive, findings);
    SortedMap<Dialect, Alignment> alignments = new TreeMap<>();
    for (Map.Entry<Dialect, LiveSchema> one : live.entrySet()) {
      Set<String> triggers = OtherObject.tablesWithTriggers(others.get(one.getKey()));
      alignments.put(
          one.getKey(),
          Alignment.of(
              one.getKey(),
              one.getValue(),
              schema.schema(),
              aligning
                  .map(versions -> AlignmentPlan.planning(one.getKey(), versions, triggers))
                  .orElse(Alignment.Planning.NONE)));
    }
    ParityComments told = new ParityComments(schema.schema(), findings, alignments.values());
    schema = schema.after(told.comments());
    for (Map.Entry<Dialect, List<OtherObject>> other : others.entrySet()) {
      schema = schema.with(other.getKey(), other.getValue());
    }
    return new Adoption(schema, told.findings(), alignments, prerequisites);
  }

  private static List<Finding> findings(List<TestDatabase> databases) throws SQLException {
    TestDatabase left = databases.get(0);
    TestDatabase right = databases.get(1);
    try (Connection one = left.dataSource().getConnection();
        Connection other = right.dataSource().getConnection()) {
      return PairParity.compare(
          Database.of(left.dialect(), one), Database.of(right.dialect(), other));
    }
  }
}
