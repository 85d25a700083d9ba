package io.agor.probe;

import io.agor.schema.SqlText;
import io.agor.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Says what to ask about a schema. */
final class ProbePlan {

  private ProbePlan() {}

  /**
   * The questions about every table, and about the database itself. Each group is made when it is
   * reached: those of a large schema take hundreds of megabytes together.
   */
  static Stream<ProbeGroup> of(SampleRows rows) {
    return Stream.concat(
        rows.schema().tables().stream().map(table -> group(table, rows)),
        Stream.of(DatabaseProbes.group()));
  }

  private static ProbeGroup group(Table table, SampleRows rows) {
    return new ProbeGroup(table.name(), setup(table, rows), probes(table, rows));
  }

  private static List<SqlText> setup(Table table, SampleRows rows) {
    return rows.parents(table).stream()
        .flatMap(parent -> rows.referenced(parent).stream())
        .toList();
  }

  private static List<Probe> probes(Table table, SampleRows rows) {
    List<Probe> probes = new ArrayList<>(new ColumnProbes(table, rows).probes());
    probes.addAll(new KeyProbes(table, rows).probes());
    probes.addAll(new CheckProbes(table, rows).probes());
    return probes;
  }
}
