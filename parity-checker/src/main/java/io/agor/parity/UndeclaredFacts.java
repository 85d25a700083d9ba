package io.agor.parity;

import io.agor.introspect.Particulars.Fact;
import io.agor.report.Finding;
import io.agor.schema.Column;
import io.agor.schema.ForeignKey;
import io.agor.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one side does otherwise than a schema file can ask for: SQL by hand has given a column
 * another order, or a foreign key another time or another care for NULL.
 */
record UndeclaredFacts(Comparison comparison) {

  /** The findings, of tables that are declared. */
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    for (Table table : comparison.actual().tables()) {
      if (comparison.expected().table(table.name()).isPresent()) {
        table.columns().forEach(column -> order(table, column).ifPresent(findings::add));
        for (ForeignKey key : table.foreignKeys()) {
          time(table, key).ifPresent(findings::add);
          match(table, key).ifPresent(findings::add);
        }
      }
    }
    return findings;
  }

  private Optional<Finding> order(Table table, Column column) {
    return comparison
        .beyond()
        .value(Fact.COLLATION, table.name(), column.name())
        .map(
            collation ->
                drift("column " + table.name() + "." + column.name())
                    .different(
                        ParityCode.COLUMN_COLLATION,
                        "has a collation of its own",
                        "the collation of its type",
                        "collate " + collation));
  }

  private Optional<Finding> time(Table table, ForeignKey key) {
    return comparison
        .beyond()
        .value(Fact.DEFERRABLE, table.name(), key.name())
        .map(
            time ->
                drift(object(table, key))
                    .different(
                        ParityCode.FOREIGN_KEY_DEFERRAL,
                        "is checked at another time",
                        "checked at once",
                        time));
  }

  /** A key of one column cannot be NULL in part. */
  private Optional<Finding> match(Table table, ForeignKey key) {
    return comparison
        .beyond()
        .value(Fact.MATCH, table.name(), key.name())
        .filter(match -> key.columns().size() > 1)
        .map(
            match ->
                drift(object(table, key))
                    .different(
                        ParityCode.FOREIGN_KEY_MATCH,
                        "refuses a key that is NULL in part",
                        "match simple",
                        match));
  }

  private static String object(Table table, ForeignKey key) {
    return "foreign key " + key.name() + " on " + table.name();
  }

  private Drift drift(String object) {
    return new Drift(comparison, object);
  }
}
