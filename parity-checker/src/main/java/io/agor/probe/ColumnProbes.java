package io.agor.probe;

import io.agor.dialect.Dialect;
import io.agor.dialect.Quoting;
import io.agor.schema.Column;
import io.agor.schema.ColumnType;
import io.agor.schema.DefaultValue;
import io.agor.schema.SqlText;
import io.agor.schema.Table;
import io.agor.schema.TypeFamily;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is asked about each column of a table. */
final class ColumnProbes {

  private final Table table;
  private final SampleRows rows;

  ColumnProbes(Table table, SampleRows rows) {
    this.table = table;
    this.rows = rows;
  }

  List<Probe> probes() {
    List<Probe> probes = new ArrayList<>();
    table.columns().forEach(column -> probes.addAll(probes(column)));
    return probes;
  }

  private List<Probe> probes(Column column) {
    SampleRow row = rows.row(table, SampleRows.ONE);
    if (column.defaultValue() instanceof DefaultValue.Generated) {
      return List.of(probe(ProbeKind.GENERATED_VALUE, column, row));
    }
    List<Probe> probes = new ArrayList<>();
    if (column.type() != ColumnType.Basic.IDENTITY) {
      probes.addAll(withoutValue(column, row));
    } else {
      probes.add(nextNumber(column, row));
    }
    boolean plain =
        column.nativeTypes().isEmpty()
            && table.foreignKeys().stream().noneMatch(key -> key.columns().contains(column.name()));
    if (plain) {
      ValueProbes.of(column.type())
          .forEach(
              value ->
                  probes.add(
                      probe(value.kind(), column, row.with(column.name(), value.literal()))));
    }
    return probes;
  }

  /**
   * A key of one whole number is the rowid in SQLite, which gets a number by itself (<a
   * href="https://www.sqlite.org/lang_createtable.html#rowid">ROWIDs and the INTEGER PRIMARY
   * KEY</a>).
   */
  private List<Probe> withoutValue(Column column, SampleRow row) {
    SampleRow empty = row.with(column.name(), SqlText.of("NULL"));
    boolean numbersRows =
        table.primaryKey().filter(key -> key.columns().equals(List.of(column.name()))).isPresent()
            && TypeFamily.of(column.type()) == TypeFamily.WHOLE_NUMBER;
    return numbersRows
        ? List.of(probe(ProbeKind.NULL_NUMBER, column, empty))
        : List.of(
            probe(ProbeKind.NULL_VALUE, column, empty),
            defaultProbe(column, row.without(column.name())));
  }

  private Probe probe(ProbeKind kind, Column column, SampleRow row) {
    Probe.Reading reading =
        switch (kind) {
          case NULL_NUMBER -> isNull(column);
          // Here it matters which of the two is kept.
          case REPEATED_JSON_KEY -> new Probe.Reading(query(column), List.of(CellKind.TEXT));
          default -> reading(column);
        };
    return new Probe(kind, name(column), List.of(row.insert()), Optional.of(reading));
  }

  /** An expression may give another value each time: then it only counts whether there is one. */
  private Probe defaultProbe(Column column, SampleRow row) {
    boolean computed = column.defaultValue() instanceof DefaultValue.Expression;
    return new Probe(
        ProbeKind.DEFAULT,
        name(column),
        List.of(row.insert()),
        Optional.of(computed ? isNull(column) : reading(column)));
  }

  /** Whether the database counts on after a number that it did not give. */
  private Probe nextNumber(Column column, SampleRow row) {
    SqlText one = row.with(column.name(), SqlText.of("1")).insert();
    SqlText next = rows.row(table, SampleRows.OTHER).without(column.name()).insert();
    return new Probe(
        ProbeKind.IDENTITY_AFTER_EXPLICIT, name(column), List.of(one, next), Optional.empty());
  }

  private String name(Column column) {
    return "column " + table.name() + "." + column.name();
  }

  private Probe.Reading isNull(Column column) {
    return new Probe.Reading(
        Sql.each(
            dialect ->
                select(
                    dialect,
                    "CASE WHEN "
                        + dialect.quoting().identifier(column.name())
                        + " IS NULL THEN 'NULL' ELSE 'a value' END")),
        List.of(CellKind.TEXT));
  }

  private Probe.Reading reading(Column column) {
    return new Probe.Reading(query(column), List.of(CellKind.of(column)));
  }

  private SqlText query(Column column) {
    return Sql.each(dialect -> select(dialect, cell(dialect, column)));
  }

  /** The value as a text. */
  static String cell(Dialect dialect, Column column) {
    Quoting quoting = dialect.quoting();
    String name = quoting.identifier(column.name());
    boolean blob = column.type() == ColumnType.Basic.BLOB;
    return switch (dialect) {
      // hex(NULL) is an empty text (https://www.sqlite.org/lang_corefunc.html#hex).
      case SQLITE -> blob ? "CASE WHEN " + name + " IS NOT NULL THEN hex(" + name + ") END" : name;
      case POSTGRESQL -> blob ? "upper(encode(" + name + ", 'hex'))" : "CAST(" + name + " AS text)";
    };
  }

  private String select(Dialect dialect, String expression) {
    return "SELECT " + expression + " FROM " + dialect.quoting().identifier(table.name());
  }
}
