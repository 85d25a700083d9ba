package io.agor.rehearsal;

import io.agor.dialect.Dialect;
import io.agor.flyway.FlywayVersion;
import io.agor.introspect.Introspector;
import io.agor.migration.MigrationStep;
import io.agor.migration.MigrationStep.Origin;
import io.agor.migration.MigrationStep.StepFile;
import io.agor.plan.Planner;
import io.agor.plan.Statement;
import io.agor.run.FreshSqlite;
import io.agor.run.MigrationFailedException;
import io.agor.run.Migrations;
import io.agor.run.TestDatabase;
import io.agor.run.TestPostgresql;
import io.agor.schema.Intents;
import io.agor.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A change of a schema, rehearsed in a folder on live databases as the goal does it. */
public record RehearsedChange(Path folder, List<MigrationStep> steps) {

  /** The change from one schema to another by SQL of each dialect. */
  static RehearsedChange of(
      Path folder,
      Schema before,
      Schema after,
      Intents intents,
      Map<Dialect, String> sql,
      Origin origin)
      throws IOException {
    List<MigrationStep> steps = new ArrayList<>();
    SortedMap<Dialect, String> first = new TreeMap<>();
    for (Dialect dialect : Dialect.values()) {
      first.put(dialect, planned(dialect, Schema.EMPTY, before, Intents.NONE));
    }
    steps.add(step(folder, 1, Schema.EMPTY, before, Intents.NONE, first, Origin.GENERATED));
    steps.add(step(folder, 2, before, after, intents, sql, origin));
    return new RehearsedChange(folder, steps);
  }

  /** The SQL that agor writes. */
  static String planned(Dialect dialect, Schema before, Schema after, Intents intents) {
    return Planner.of(dialect).plan(before, after, intents).stream()
        .map(Statement::sql)
        .collect(Collectors.joining(";\n", "", ";\n"));
  }

  private static MigrationStep step(
      Path folder,
      int version,
      Schema from,
      Schema to,
      Intents intents,
      Map<Dialect, String> sql,
      Origin origin)
      throws IOException {
    String name = "V000" + version + "__change";
    SortedMap<Dialect, List<StepFile>> files = new TreeMap<>();
    for (Map.Entry<Dialect, String> entry : sql.entrySet()) {
      Path file = folder.resolve(entry.getKey().id()).resolve(name + ".sql");
      Files.createDirectories(file.getParent());
      Files.writeString(file, entry.getValue());
      files.put(entry.getKey(), List.of(new StepFile(file, origin)));
    }
    return new MigrationStep(name, FlywayVersion.of(version), from, to, intents, files);
  }

  /** Rehearses all steps. */
  public RehearsalResult rehearse() throws IOException, SQLException {
    return rehearse(steps);
  }

  public RehearsalResult rehearse(List<MigrationStep> chosen) throws IOException, SQLException {
    try (TestPostgresql.Database postgresql = TestPostgresql.freshDatabase()) {
      FreshSqlite sqlite = FreshSqlite.create(folder.resolve("verify.sqlite"));
      return Rehearsal.run(
          steps, chosen, List.of(side(sqlite), side(postgresql)), (name, number, count) -> {});
    }
  }

  private Side side(TestDatabase database) throws SQLException {
    Migrations migrations = new Migrations(folder.resolve(database.dialect().id()));
    return new Side(
        database, migrated(database, migrations), migrations, "db/" + database.dialect().id());
  }

  private static Optional<Schema> migrated(TestDatabase database, Migrations migrations)
      throws SQLException {
    try {
      migrations.applyTo(database);
    } catch (MigrationFailedException e) {
      return Optional.empty();
    }
    try (Connection connection = database.dataSource().getConnection()) {
      return Optional.of(
          Introspector.read(connection, database.dialect(), Set.of(Migrations.HISTORY_TABLE)));
    }
  }
}
