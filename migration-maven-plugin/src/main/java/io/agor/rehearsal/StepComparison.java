package io.agor.rehearsal;

import io.agor.dialect.Dialect;
import io.agor.migration.MigrationStep;
import io.agor.rehearsal.Stage.Way;
import io.agor.rehearsal.data.Passage;
import io.agor.rehearsal.data.Row;
import io.agor.schema.Column;
import io.agor.schema.ColumnType;
import io.agor.schema.DefaultValue;
import io.agor.schema.Table;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** Compares what a step has made of the rows: with what it should, and between the databases. */
final class StepComparison {

  private final MigrationStep step;
  private final Stage stage;
  private final Map<Dialect, DatabaseState> before;
  private final Map<Dialect, SortedMap<String, List<ExpectedRow>>> expected;
  private final FindingList findings;
  private final List<KeptTable> kept;
  private final List<Mismatch> mismatches = new ArrayList<>();
  private Tally tally = Tally.NONE;

  StepComparison(
      MigrationStep step,
      Stage stage,
      Map<Dialect, DatabaseState> before,
      Map<Dialect, SortedMap<String, List<ExpectedRow>>> expected,
      FindingList findings) {
    this.step = step;
    this.stage = stage;
    this.before = before;
    this.expected = expected;
    this.findings = findings;
    this.kept = KeptTable.of(step);
  }

  /** Compares the ways that ran; the first of each dialect stands for it between the databases. */
  Tally compare(List<Way> ran) throws SQLException {
    Map<Dialect, Way> first = new LinkedHashMap<>();
    ran.forEach(way -> first.putIfAbsent(way.dialect(), way));
    Map<Dialect, DatabaseState> after = new LinkedHashMap<>();
    for (Map.Entry<Dialect, Way> entry : first.entrySet()) {
      DatabaseState state = stage.state(entry.getValue(), step.to());
      after.put(entry.getKey(), state);
      compareOverTime(entry.getValue(), state);
    }
    List<Mismatch> ofFirst = List.copyOf(mismatches);
    Set<List<String>> byHand = new HashSet<>();
    mismatches.forEach(mismatch -> byHand.add(place(mismatch)));
    for (Way way : ran) {
      if (!first.containsValue(way)) {
        compareWithFirst(way, after.get(way.dialect()), byHand);
      }
    }
    List<Mismatch> wrong = judged(ofFirst);
    findings.add(
        step.name(), wrong, (int) ran.stream().filter(way -> way.runner().isPresent()).count());
    if (after.size() == Dialect.values().length) {
      compareAcross(after, wrong);
    }
    return tally;
  }

  private static List<String> place(Mismatch mismatch) {
    return List.of(mismatch.table(), mismatch.column(), mismatch.key());
  }

  /** What a migration by hand changes alike under every runner is its author's will. */
  private List<Mismatch> judged(List<Mismatch> ofFirst) {
    return switch (step.origin()) {
      case GENERATED, EDITED -> mismatches;
      case CUSTOM ->
          mismatches.stream()
              .map(mismatch -> ofFirst.contains(mismatch) ? mismatch.changedByHand() : mismatch)
              .toList();
    };
  }

  private void compareOverTime(Way way, DatabaseState after) throws SQLException {
    for (KeptTable table : kept) {
      compareRows(way, table, after);
      compareCounter(way, table, after);
    }
    way.runner().ifPresent(runner -> reportBrokenReferences(runner));
  }

  private void compareRows(Way way, KeptTable table, DatabaseState after) {
    String name = table.to().name();
    List<Row> rows = after.rows().get(name);
    if (rows != null) {
      RowComparison.Result result =
          RowComparison.compare(
              table.to(),
              way.dialect().id(),
              way.words(),
              expected.get(way.dialect()).get(name),
              rows);
      mismatches.addAll(result.mismatches());
      tally = tally.plusValues(result.values());
    }
  }

  private void compareWithFirst(Way way, DatabaseState first, Set<List<String>> byHand)
      throws SQLException {
    DatabaseState after = stage.state(way, step.to());
    if (after.isSameAs(first)) {
      return;
    }
    if (!after.structure().equals(first.structure())) {
      findings.add(
          RehearsalCode.SCHEMA_DIFFERS,
          way.dialect().id(),
          "migration " + step.name(),
          "builds another schema when it is run with " + way.words(),
          onlyIn(first.structure(), after.structure()),
          onlyIn(after.structure(), first.structure()));
    }
    int known = mismatches.size();
    compareOverTime(way, after);
    if (step.origin() == MigrationStep.Origin.CUSTOM) {
      List<Mismatch> own = List.copyOf(mismatches.subList(known, mismatches.size()));
      mismatches.removeAll(own.stream().filter(one -> byHand.contains(place(one))).toList());
    }
  }

  private static String onlyIn(List<String> one, List<String> other) {
    return one.stream()
        .filter(line -> !other.contains(line))
        .findFirst()
        .map(line -> line.lines().findFirst().orElse(""))
        .orElse("nothing");
  }

  private void compareCounter(Way way, KeptTable table, DatabaseState after) {
    BigDecimal mark = before.get(way.dialect()).counters().get(table.from().name());
    boolean counts =
        table.to().columns().stream()
            .anyMatch(column -> column.defaultValue() == DefaultValue.Identity.IDENTITY);
    BigDecimal now = after.counters().getOrDefault(table.to().name(), BigDecimal.ZERO);
    if (counts && mark != null && now.compareTo(mark) < 0) {
      findings.add(
          RehearsalCode.COUNTER_FELL,
          way.dialect().id(),
          "table " + table.to().name(),
          "forgets how far it has counted in "
              + step.name()
              + (way.words().isEmpty() ? "" : ", run with " + way.words()),
          "the last number stays " + mark.toPlainString(),
          "the last number is " + now.toPlainString());
    }
  }

  private void reportBrokenReferences(SqliteRunner runner) {
    try {
      for (String line : stage.brokenReferences(runner)) {
        String[] facts = line.split("\t", -1);
        findings.add(
            RehearsalCode.REFERENCE_BROKEN,
            Dialect.SQLITE.id(),
            "table " + facts[0],
            "references rows of " + facts[2] + " that are not there after " + step.name(),
            "a row of " + facts[2] + " for each reference",
            facts[1] + " rows without one, run with " + runner.words());
      }
    } catch (SQLException e) {
      findings.add(
          RehearsalCode.REFERENCE_BROKEN,
          Dialect.SQLITE.id(),
          "migration " + step.name(),
          "leaves foreign keys that cannot be checked",
          "foreign keys whose targets are there",
          e.getMessage());
    }
  }

  /** Compares what the databases hold, where they agreed before and nothing is said of yet. */
  private void compareAcross(Map<Dialect, DatabaseState> after, List<Mismatch> wrong) {
    List<Mismatch> differences = new ArrayList<>();
    for (Table table : step.to().tables()) {
      List<Row> one = after.get(Dialect.SQLITE).rows().get(table.name());
      List<Row> other = after.get(Dialect.POSTGRESQL).rows().get(table.name());
      Optional<KeptTable> origin =
          kept.stream().filter(own -> own.to().name().equals(table.name())).findFirst();
      Set<String> skipped = new HashSet<>(unlike(origin));
      boolean rowsReported = false;
      for (Mismatch mismatch : wrong) {
        if (mismatch.table().equals(table.name())
            && mismatch.code() != RehearsalCode.CHANGED_BY_HAND) {
          skipped.add(mismatch.column());
          rowsReported |= mismatch.column().isEmpty();
        }
      }
      table.columns().stream()
          .filter(column -> isOfTheDatabase(origin, column))
          .forEach(column -> skipped.add(column.name()));
      if (one != null && other != null && !rowsReported && !skipped.contains("")) {
        RowComparison.Result result =
            AcrossDatabases.compare(
                table,
                one,
                other,
                skipped,
                column -> comparedAs(origin, column),
                RehearsalCode.DATABASES_DIFFER,
                Dialect.POSTGRESQL.id());
        differences.addAll(result.mismatches());
        tally = tally.plusAcross(result.values());
      }
    }
    findings.add(step.name(), differences, 1);
  }

  private static ColumnType comparedAs(Optional<KeptTable> origin, Column column) {
    return origin
        .flatMap(table -> table.origin(column.name()))
        .map(from -> Passage.comparedAs(from.type(), column.type()))
        .orElse(column.type());
  }

  /** A new value that each database makes in its own way. */
  private static boolean isOfTheDatabase(Optional<KeptTable> origin, Column column) {
    boolean isNew = origin.flatMap(table -> table.origin(column.name())).isEmpty();
    return isNew && Defaults.of(column).kind() == ExpectedCell.Kind.ANY;
  }

  /** The columns that meant something else in the two databases already; "" for other rows. */
  private Set<String> unlike(Optional<KeptTable> origin) {
    Set<String> columns = new HashSet<>();
    origin.ifPresent(
        table -> {
          List<Row> one = before.get(Dialect.SQLITE).rows().get(table.from().name());
          List<Row> other = before.get(Dialect.POSTGRESQL).rows().get(table.from().name());
          if (one != null && other != null) {
            AcrossDatabases.compare(
                    table.from(),
                    one,
                    other,
                    Set.of(),
                    Column::type,
                    RehearsalCode.DATABASES_DIFFER,
                    Dialect.POSTGRESQL.id())
                .mismatches()
                .forEach(
                    mismatch ->
                        columns.add(
                            mismatch.column().isEmpty()
                                ? ""
                                : table.renamed(mismatch.column()).orElse(mismatch.column())));
          }
        });
    return columns;
  }
}
