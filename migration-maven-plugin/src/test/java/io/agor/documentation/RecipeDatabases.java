package io.agor.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.dialect.Dialect;
import io.agor.dialect.NormalizedSchema;
import io.agor.introspect.Introspector;
import io.agor.migration.MigrationLayout;
import io.agor.migration.RecordedSteps;
import io.agor.parity.Comparison;
import io.agor.parity.ParityChecker;
import io.agor.report.Finding;
import io.agor.run.FreshSqlite;
import io.agor.run.MigrationFailedException;
import io.agor.run.Migrations;
import io.agor.run.TestDatabase;
import io.agor.run.TestPostgresql;
import io.agor.schema.Schema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The two databases of a recipe. */
final class RecipeDatabases implements AutoCloseable {

  private final MigrationLayout layout;
  private final FreshSqlite sqlite;
  private final TestPostgresql.Database postgresql = TestPostgresql.freshDatabase();

  RecipeDatabases(MigrationLayout layout) {
    this.layout = layout;
    this.sqlite = FreshSqlite.create(layout.schema().resolveSibling("app.sqlite"));
  }

  private List<TestDatabase> both() {
    return List.of(sqlite, postgresql);
  }

  /** Runs the migrations that have not run yet. */
  void apply() {
    both().forEach(this::apply);
  }

  private void apply(TestDatabase database) {
    new Migrations(layout.folders().get(database.dialect()))
        .applyTo(database, new RecordedSteps(layout)::of);
  }

  /** What is said about the rows that stop the migrations, in each database that they stop in. */
  String stop() {
    StringBuilder said = new StringBuilder();
    for (TestDatabase database : both()) {
      try {
        apply(database);
      } catch (MigrationFailedException e) {
        assertThat(e.offences()).as(e.getMessage()).isNotEmpty();
        e.getMessage()
            .lines()
            .filter(line -> line.contains(" stopped: "))
            .forEach(line -> said.append("[ERROR] ").append(line).append('\n'));
      }
    }
    assertThat(said).as("nothing is stopped").isNotEmpty();
    return said.toString();
  }

  /**
   * Runs SQL with foreign keys enforced.
   *
   * @param dialects the databases to run it in
   * @return what the last statement gives, the same in both databases
   */
  String execute(String sql, Set<Dialect> dialects) throws SQLException {
    Set<String> answers = new LinkedHashSet<>();
    for (TestDatabase database : List.of(sqlite.enforcingForeignKeys(), postgresql)) {
      if (!dialects.contains(database.dialect())) {
        continue;
      }
      try (Connection connection = database.dataSource().getConnection()) {
        String answer = "";
        for (String one : sql.strip().replaceFirst(";$", "").split(";\\s*\n", -1)) {
          try (var statement = connection.createStatement()) {
            answer = statement.execute(one) ? table(statement.getResultSet()) : "";
          }
        }
        answers.add(answer);
      }
    }
    assertThat(answers).hasSize(1);
    return answers.iterator().next();
  }

  private static String table(ResultSet rows) throws SQLException {
    StringBuilder table = new StringBuilder();
    int columns = rows.getMetaData().getColumnCount();
    List<String> cells = new ArrayList<>();
    for (int i = 1; i <= columns; i++) {
      cells.add(rows.getMetaData().getColumnLabel(i));
    }
    table.append(String.join(" | ", cells)).append('\n');
    while (rows.next()) {
      cells.clear();
      for (int i = 1; i <= columns; i++) {
        String value = rows.getString(i);
        cells.add(value == null ? "NULL" : value.isEmpty() ? "''" : value);
      }
      table.append(String.join(" | ", cells)).append('\n');
    }
    return table.toString();
  }

  /** How the databases differ from a schema. */
  List<Finding> drift(Schema schema) throws SQLException {
    List<Comparison> comparisons = new ArrayList<>();
    for (TestDatabase database : both()) {
      Dialect dialect = database.dialect();
      try (Connection connection = database.dataSource().getConnection()) {
        comparisons.add(
            new Comparison(
                Comparison.Kind.DATABASE,
                dialect.id(),
                NormalizedSchema.of(dialect, schema),
                Introspector.read(connection, dialect, Set.of(Migrations.HISTORY_TABLE)),
                dialect.id()));
      }
    }
    return ParityChecker.check(comparisons);
  }

  @Override
  public void close() {
    postgresql.close();
  }
}
