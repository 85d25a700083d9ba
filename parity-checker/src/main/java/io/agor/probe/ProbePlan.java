package io.agor.probe;

import io.agor.schema.Schema;
import io.agor.schema.SqlText;
import io.agor.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says what to ask about a schema. */
public final class ProbePlan {

  private ProbePlan() {}

  /** The questions about every table, and about the database itself. */
  public static List<ProbeGroup> of(Schema schema) {
    return of(new SampleRows(schema, Map.of()));
  }

  static List<ProbeGroup> of(SampleRows rows) {
    List<ProbeGroup> groups = new ArrayList<>();
    for (Table table : rows.schema().tables()) {
      groups.add(new ProbeGroup(table.name(), setup(table, rows), probes(table, rows)));
    }
    groups.add(DatabaseProbes.group());
    return groups;
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
