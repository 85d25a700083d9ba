package io.agor.run;

import io.agor.dialect.NormalizedSchema;
import io.agor.flyway.FlywayVersion;
import io.agor.introspect.Introspector;
import io.agor.introspect.LiveSchema;
import io.agor.introspect.Particulars.Fact;
import io.agor.parity.Comparison;
import io.agor.parity.ParityChecker;
import io.agor.parity.pair.HistoryTables;
import io.agor.report.Finding;
import io.agor.schema.Schema;
import io.agor.schema.file.SchemaFileException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be done on a database of the user's, found without changing it.
 *
 * @param state how far it is; with a baseline, as if it had been given it
 * @param baseline the version that it is to be given as a baseline first; empty for none
 * @param drift where it is not as its newest migration left it
 */
public record TargetPlan(
    TargetDatabase target,
    MigrationState state,
    Optional<FlywayVersion> baseline,
    List<Finding> drift) {

  private static final int TRIES = 10;

  /** Copies. */
  public TargetPlan {
    drift = List.copyOf(drift);
  }

  /**
   * Looks at a database.
   *
   * @param baseline the version that a database without a history is as; empty if that is not known
   * @throws DatabaseUnavailableException if it cannot be reached, or has tables and no history, and
   *     no baseline is given, or one of which there is no migration
   * @throws MigrationFailedException if its history and the files contradict each other
   * @throws SQLException if it cannot be read
   * @throws IOException if what is known of the schemas cannot be read
   * @throws SchemaFileException if what is known of the schemas is broken
   */
  public static TargetPlan of(
      TargetDatabase target,
      Migrations migrations,
      RecordedSchemas schemas,
      Optional<FlywayVersion> baseline)
      throws SQLException, IOException, SchemaFileException {
    requireReachable(target);
    MigrationState state = migrations.state(target);
    LiveSchema actual = read(target);
    MigrationState after = migrations.state(target);
    // Another run may be migrating it: what was read counts if nothing came in between.
    for (int i = 0; i < TRIES && !after.equals(state); i++) {
      state = after;
      actual = read(target);
      after = migrations.state(target);
    }
    boolean hasObjects = !actual.schema().tables().isEmpty() || !actual.schema().views().isEmpty();
    if (state.newest().isPresent() || !hasObjects) {
      migrations.validate(target);
      return new TargetPlan(
          target, state, Optional.empty(), drift(target, state.newest(), actual, schemas));
    }
    if (baseline.isEmpty()) {
      throw new DatabaseUnavailableException(
          "The database has tables and no %s, so nobody knows which migrations it has: %s. If it is as a migration left it, name that one's version: mvn agor:migrate -Dagor.migrate.baseline=1 records it, after the tables were compared with it, and applies the later ones."
              .formatted(Migrations.HISTORY_TABLE, target.describe()));
    }
    FlywayVersion version = baseline.get();
    if (state.pending().stream().noneMatch(file -> file.version().equals(version))) {
      throw new DatabaseUnavailableException(
          "There is no migration of version %s that could be the baseline of %s."
              .formatted(version, target.describe()));
    }
    return new TargetPlan(
        target, state.withBaseline(version), baseline, drift(target, baseline, actual, schemas));
  }

  /**
   * Does it.
   *
   * @return the names of the files that were applied
   * @throws MigrationFailedException at the first that fails; those before it stay applied
   */
  public List<String> apply(Migrations migrations, SchemaSteps steps) {
    baseline.ifPresent(version -> migrations.baseline(target, version));
    return migrations.applyTo(target, steps);
  }

  private static void requireReachable(TargetDatabase target) {
    try {
      target.dataSource().getConnection().close();
    } catch (SQLException e) {
      throw target.failure(e);
    }
  }

  private static LiveSchema read(TargetDatabase target) throws SQLException {
    try (Connection connection = target.dataSource().getConnection()) {
      return Introspector.readLive(connection, target.dialect(), Set.of(Migrations.HISTORY_TABLE));
    }
  }

  private static List<Finding> drift(
      TargetDatabase target,
      Optional<FlywayVersion> newest,
      LiveSchema actual,
      RecordedSchemas schemas)
      throws IOException, SchemaFileException {
    Optional<Schema> expected =
        newest.isPresent() ? schemas.at(target.dialect(), newest.get()) : Optional.of(Schema.EMPTY);
    return expected
        .map(
            schema ->
                ParityChecker.check(
                    List.of(
                        new Comparison(
                            Comparison.Kind.TARGET,
                            target.dialect().id(),
                            NormalizedSchema.of(target.dialect(), schema),
                            withoutHistories(actual.schema(), schema),
                            target.describe(),
                            actual.particulars().only(Fact.UNNAMED)))))
        .orElse(List.of());
  }

  /** What another tool remembers of its runs is nobody's drift, unless it is declared. */
  private static Schema withoutHistories(Schema actual, Schema declared) {
    return new Schema(
        actual.tables().stream()
            .filter(
                table ->
                    !HistoryTables.NAMES.contains(table.name())
                        || declared.table(table.name()).isPresent())
            .toList(),
        actual.views(),
        actual.strictness());
  }
}
