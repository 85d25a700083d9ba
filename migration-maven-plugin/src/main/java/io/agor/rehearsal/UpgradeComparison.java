package io.agor.rehearsal;

import io.agor.dialect.Dialect;
import io.agor.migration.MigrationStep;
import io.agor.parity.Comparison;
import io.agor.parity.ParityChecker;
import io.agor.rehearsal.data.Row;
import io.agor.rehearsal.fill.ComingDemands;
import io.agor.rehearsal.fill.Filling;
import io.agor.rehearsal.fill.Target;
import io.agor.report.Finding;
import io.agor.run.FreshSqlite;
import io.agor.run.LiveDatabase;
import io.agor.schema.Column;
import io.agor.schema.Schema;
import io.agor.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares databases that were upgraded with rows in them with new ones. */
final class UpgradeComparison {

  private final MigrationStep last;
  private final Stage stage;
  private final FindingList findings;

  UpgradeComparison(MigrationStep last, Stage stage, FindingList findings) {
    this.last = last;
    this.stage = stage;
    this.findings = findings;
  }

  void compare(List<Side> sides) throws SQLException {
    for (Side side : sides) {
      if (side.actual().isPresent() && stage.present().contains(side.dialect())) {
        compareSchemas(side, side.actual().get());
      }
    }
    boolean complete = sides.stream().allMatch(side -> side.actual().isPresent());
    if (complete && stage.present().size() == sides.size()) {
      compareBehaviour(sides);
    }
  }

  private void compareSchemas(Side side, Schema fresh) throws SQLException {
    Comparison comparison =
        new Comparison(
            Comparison.Kind.DATABASE,
            side.dialect().id(),
            fresh,
            stage.introspect(side.dialect()).schema(),
            side.shownMigrations());
    for (Finding finding : ParityChecker.check(List.of(comparison))) {
      findings.add(
          RehearsalCode.SCHEMA_DIFFERS,
          finding.side(),
          finding.object(),
          finding.problem() + " in a database that was upgraded to " + last.name(),
          finding.expected() + "  (as in a new database)",
          finding.actual());
    }
  }

  /** Fills both pairs, each by itself: what one takes, so must the other. */
  private void compareBehaviour(List<Side> sides) throws SQLException {
    List<Target> upgraded = stage.targets();
    for (Target target : upgraded) {
      DatabaseState.clear(target.dialect(), target.connection(), last.to());
    }
    List<Target> fresh = new ArrayList<>();
    try {
      for (Side side : sides) {
        fresh.add(new Target(side.dialect(), open(side)));
      }
      // rows that migrations have put there would be beside those of the other pair
      for (Target target : fresh) {
        DatabaseState.clear(target.dialect(), target.connection(), last.to());
      }
      Filling.fill(last.to(), ComingDemands.NONE, fresh);
      Filling.fill(last.to(), ComingDemands.NONE, upgraded);
      for (Target one : fresh) {
        for (Target other : upgraded) {
          if (one.dialect() == other.dialect()) {
            compareRows(one, other);
          }
        }
      }
    } finally {
      for (Target target : fresh) {
        target.connection().close();
      }
    }
  }

  /** The new database itself stays empty where it is kept to be looked into. */
  private static Connection open(Side side) throws SQLException {
    LiveDatabase database =
        side.fresh() instanceof FreshSqlite sqlite
            ? sqlite.copy("rehearsal_fresh").enforcingForeignKeys()
            : side.fresh();
    return database.dataSource().getConnection();
  }

  private void compareRows(Target fresh, Target upgraded) throws SQLException {
    Dialect dialect = fresh.dialect();
    DatabaseState one = DatabaseState.read(dialect, fresh.connection(), last.to());
    DatabaseState other = DatabaseState.read(dialect, upgraded.connection(), last.to());
    List<Mismatch> mismatches = new ArrayList<>();
    for (Table table : last.to().tables()) {
      Optional<List<Row>> rows = Optional.ofNullable(one.rows().get(table.name()));
      Optional<List<Row>> others = Optional.ofNullable(other.rows().get(table.name()));
      if (rows.isPresent() && others.isPresent()) {
        mismatches.addAll(
            AcrossDatabases.compare(
                    table,
                    rows.get(),
                    others.get(),
                    Set.of(),
                    Column::type,
                    RehearsalCode.UPGRADE_DIFFERS,
                    dialect.id())
                .mismatches());
      }
    }
    findings.add(last.name(), mismatches, 1);
  }
}
