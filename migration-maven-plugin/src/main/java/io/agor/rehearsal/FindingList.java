package io.agor.rehearsal;

import io.agor.report.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Collects what is wrong and makes one finding for each kind, side and column. */
final class FindingList {

  /** How many rows a finding shows. */
  private static final int ROWS_SHOWN = 5;

  private final Optional<String> migration;
  private final List<Finding> findings = new ArrayList<>();

  private FindingList(Optional<String> migration) {
    this.migration = migration;
  }

  /** Of what is found after a migration. */
  static FindingList after(String migration) {
    return new FindingList(Optional.of(migration));
  }

  /** Of what cannot be said to come from one migration. */
  static FindingList ofNoMigration() {
    return new FindingList(Optional.empty());
  }

  List<Finding> all() {
    return List.copyOf(findings);
  }

  void add(Finding finding) {
    if (findings.stream().noneMatch(other -> isAboutTheSame(other, finding))) {
      findings.add(migration.map(finding::after).orElse(finding));
    }
  }

  private static boolean isAboutTheSame(Finding one, Finding other) {
    return one.code().equals(other.code())
        && one.side().equals(other.side())
        && one.object().equals(other.object())
        && one.problem().equals(other.problem());
  }

  void add(
      RehearsalCode code,
      String side,
      String object,
      String problem,
      String expected,
      String actual) {
    add(
        new Finding(
            code.code(),
            code.severity(),
            side,
            object,
            problem,
            expected,
            actual,
            Cures.of(code),
            List.of()));
  }

  /**
   * Adds mismatches, the same ones of several runners as one.
   *
   * @param step the newest migration, for a reader
   */
  void add(String step, List<Mismatch> mismatches, int runners) {
    Map<List<String>, List<Mismatch>> groups = new LinkedHashMap<>();
    for (Mismatch mismatch : mismatches) {
      groups
          .computeIfAbsent(
              List.of(mismatch.code().code(), mismatch.side(), mismatch.table(), mismatch.column()),
              key -> new ArrayList<>())
          .add(mismatch);
    }
    groups.values().forEach(group -> addGroup(step, group, runners));
  }

  private void addGroup(String step, List<Mismatch> group, int runners) {
    Mismatch first = group.get(0);
    Set<String> ways =
        group.stream().map(Mismatch::runner).collect(Collectors.toCollection(LinkedHashSet::new));
    List<Mismatch> rows =
        group.stream().filter(mismatch -> mismatch.runner().equals(first.runner())).toList();
    String how =
        ways.contains("") || ways.size() == runners
            ? ""
            : ", run with " + String.join(", or with ", ways);
    String count = rows.size() + (rows.size() == 1 ? " row" : " rows");
    boolean wholeRow = first.column().isEmpty();
    add(
        first.code(),
        first.side(),
        wholeRow ? "table " + first.table() : "column " + first.table() + "." + first.column(),
        problem(first.code(), count) + " in " + step + how,
        wholeRow && first.expected().isEmpty() ? "nothing" : shown(rows, Mismatch::expected),
        wholeRow && first.actual().isEmpty() ? "gone" : shown(rows, Mismatch::actual));
  }

  private static String problem(RehearsalCode code, String count) {
    return switch (code) {
      case ROWS_LOST -> "loses " + count;
      case ROWS_UNEXPECTED -> "gets " + count + " that nobody inserted";
      case VALUE_CHANGED -> "gets another value in " + count;
      case VALUE_LOST -> "becomes NULL in " + count;
      case STORAGE_CHANGED -> "is stored as another type in " + count;
      case DATABASES_DIFFER -> "means something else than in the other database in " + count;
      case CHANGED_BY_HAND -> "is changed by hand in " + count;
      case UPGRADE_DIFFERS -> "takes other values than in a new database in " + count;
      case COUNTER_FELL, REFERENCE_BROKEN, STOPS_ON_ONE_SIDE, STOP_LEFT_TRACES, SCHEMA_DIFFERS ->
          "is wrong in " + count;
    };
  }

  private static String shown(List<Mismatch> rows, Function<Mismatch, String> value) {
    String some =
        rows.stream()
            .limit(ROWS_SHOWN)
            .map(
                row ->
                    row.column().isEmpty()
                        ? value.apply(row)
                        : "(" + row.key() + ") " + value.apply(row))
            .collect(Collectors.joining("; "));
    return rows.size() > ROWS_SHOWN ? some + "; and " + (rows.size() - ROWS_SHOWN) + " more" : some;
  }
}
