package io.agor.run;

import io.agor.flyway.FlywayVersion;
import io.agor.plan.SchemaStep;
import io.agor.schema.file.SchemaFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.flywaydb.core.api.output.MigrateResult;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/**
 * A folder of migrations {@code V0001__name.sql} of one dialect, which Flyway applies.
 *
 * <p>Flyway is configured so that a killed run leaves either all of a migration and its row in the
 * history, or nothing.
 */
public record Migrations(Path folder) {

  /** The table in which Flyway keeps what it has applied; it is not part of any schema. */
  public static final String HISTORY_TABLE = "flyway_schema_history";

  /**
   * Applies what is not applied yet. A folder that is empty or missing holds no migrations.
   *
   * @return the names of the files that were applied now, in their order
   * @throws MigrationFailedException at the first that fails; those before it stay applied
   * @throws UncheckedIOException if one cannot be read, or is not UTF-8
   */
  public List<String> applyTo(LiveDatabase database) {
    return run(database, configuration(database));
  }

  /**
   * Applies what is not applied yet, and tells which rows are in the way if a migration fails.
   *
   * @throws MigrationFailedException at the first that fails, with the rows that do not fit where
   *     the migration leads; if they cannot be looked for, it says why as a suppressed exception
   */
  public List<String> applyTo(LiveDatabase database, SchemaSteps steps) {
    try {
      return applyTo(database);
    } catch (MigrationFailedException e) {
      throw explained(e, database, steps);
    }
  }

  private static MigrationFailedException explained(
      MigrationFailedException failed, LiveDatabase database, SchemaSteps steps) {
    Optional<String> file = failed.failure().file();
    if (file.isEmpty()) {
      return failed;
    }
    // A new connection: whatever the failed one left open is none of ours.
    try (Connection connection = database.dataSource().getConnection()) {
      Optional<SchemaStep> step = steps.of(database.dialect(), file.get());
      return step.isEmpty()
          ? failed
          : failed.because(UnfitRows.find(connection, database.dialect(), step.get()));
    } catch (IOException | SchemaFileException | SQLException | RuntimeException e) {
      // Whatever goes wrong here, the failed migration is what the caller must hear of.
      failed.addSuppressed(e);
      return failed;
    }
  }

  /** Applies what is not applied yet, up to and with this version. */
  public List<String> applyTo(LiveDatabase database, FlywayVersion version) {
    return run(database, configuration(database).target(version.toString()));
  }

  /**
   * How far a database is; nothing is changed in it.
   *
   * @throws MigrationFailedException if Flyway cannot read its history
   */
  public MigrationState state(LiveDatabase database) {
    if (Files.notExists(folder)) {
      return new MigrationState(Optional.empty(), List.of());
    }
    try {
      Optional<FlywayVersion> newest = Optional.empty();
      List<MigrationState.PendingFile> pending = new ArrayList<>();
      for (MigrationInfo info : configuration(database).load().info().all()) {
        if (info.getVersion() == null) {
          continue; // a repeatable migration has no place in the order
        }
        FlywayVersion version = FlywayVersion.parse(info.getVersion().getVersion()).orElseThrow();
        if (info.getState().isApplied()) {
          newest = Stream.concat(newest.stream(), Stream.of(version)).max(FlywayVersion::compareTo);
        } else if (info.getState() == org.flywaydb.core.api.MigrationState.PENDING) {
          pending.add(new MigrationState.PendingFile(version, info.getScript().replace('\\', '/')));
        }
      }
      return new MigrationState(newest, pending);
    } catch (FlywayException e) {
      throw failure(database, e);
    }
  }

  /**
   * Compares what a database has applied with the files; nothing is changed in it.
   *
   * @throws MigrationFailedException if a file was changed or is missing, or comes too late
   */
  public void validate(LiveDatabase database) {
    if (Files.notExists(folder)) {
      return;
    }
    try {
      configuration(database).ignoreMigrationPatterns("*:pending").load().validate();
    } catch (FlywayException e) {
      throw failure(database, e);
    }
  }

  /**
   * Records that a database without a history has everything up to and with a version.
   *
   * @throws MigrationFailedException if it has a history
   */
  public void baseline(LiveDatabase database, FlywayVersion version) {
    try {
      configuration(database).baselineVersion(version.toString()).load().baseline();
    } catch (FlywayException e) {
      throw failure(database, e);
    }
  }

  private List<String> run(LiveDatabase database, FluentConfiguration configuration) {
    if (Files.notExists(folder)) {
      return List.of(); // Git keeps no empty folders
    }
    try {
      MigrateResult result = configuration.load().migrate();
      return result.migrations.stream()
          .map(migration -> String.valueOf(Path.of(migration.filepath).getFileName()))
          .toList();
    } catch (FlywayException e) {
      throw failure(database, e);
    }
  }

  /** What Flyway says of a file that is not UTF-8 names settings that nobody can reach here. */
  private MigrationFailedException failure(LiveDatabase database, FlywayException failed) {
    try {
      for (Path file : new SqlScripts(folder).files()) {
        SqlFileText.read(file);
      }
    } catch (IOException e) {
      e.addSuppressed(failed);
      throw new UncheckedIOException(e);
    }
    return contradiction(database, failed)
        .orElseGet(() -> FlywayFailure.translate(database.dialect(), failed));
  }

  private Optional<MigrationFailedException> contradiction(
      LiveDatabase database, FlywayException failed) {
    return failed instanceof FlywayValidateException
        ? ForeignHistory.describe(configuration(database).load().info().all(), folder)
            .map(text -> FlywayFailure.of(database.dialect(), text, failed))
        : Optional.empty();
  }

  private FluentConfiguration configuration(LiveDatabase database) {
    FluentConfiguration configuration =
        Flyway.configure(Migrations.class.getClassLoader())
            .dataSource(database.dataSource())
            .locations("filesystem:" + folder.toAbsolutePath())
            .encoding(StandardCharsets.UTF_8)
            .table(HISTORY_TABLE)
            // A misnamed file is an error; Flyway would pass over it.
            .validateMigrationNaming(true)
            // A text such as '${name}' in a default is the user's, not a placeholder.
            .placeholderReplacement(false)
            .mixed(false)
            .cleanDisabled(true)
            // None: what happens is returned or thrown, and the caller reports it.
            .loggers();
    switch (database.dialect()) {
      case SQLITE -> {}
      case POSTGRESQL ->
          // flyway.postgresql.transactional.lock: left on, the script and its row in the history
          // are
          // committed by two connections, and a kill between the two leaves a migration applied but
          // not recorded (https://documentation.red-gate.com/flyway).
          configuration
              .getConfigurationExtension(PostgreSQLConfigurationExtension.class)
              .setTransactionalLock(false);
    }
    return configuration;
  }
}
