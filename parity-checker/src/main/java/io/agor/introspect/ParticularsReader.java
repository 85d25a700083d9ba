package io.agor.introspect;

import io.agor.dialect.Dialect;
import io.agor.introspect.CreateTableText.ColumnText;
import io.agor.introspect.CreateTableText.ForeignKeyText;
import io.agor.introspect.Particulars.Fact;
import io.agor.schema.Check;
import io.agor.schema.ForeignKey;
import io.agor.schema.Index;
import io.agor.schema.Schema;
import io.agor.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the facts beyond the schema model, with one query and, in SQLite, the text of tables. */
final class ParticularsReader {

  /** The rows that carry the text of a SQLite table and are no fact themselves. */
  private static final String TEXT = "TEXT";

  /** The rows of SQLite's indexes that were created as such, and are no fact themselves. */
  private static final String INDEX = "INDEX";

  private final Set<String> createdIndexes = new HashSet<>();
  private final Particulars.Builder particulars = new Particulars.Builder();

  private ParticularsReader() {}

  static Particulars read(Connection connection, Dialect dialect, Schema schema)
      throws SQLException {
    ParticularsReader reader = new ParticularsReader();
    for (List<String> row : new CatalogSql(dialect).rows(connection, "particulars")) {
      if (row.get(0).equals(TEXT)) {
        Optional<Table> table = schema.table(row.get(1));
        table.ifPresent(known -> reader.addFromText(known, CreateTableText.of(row.get(4))));
      } else if (row.get(0).equals(INDEX)) {
        reader.createdIndexes.add(row.get(2));
      } else {
        reader.particulars.add(Fact.valueOf(row.get(0)), row.get(1), row.get(2), row.get(4));
      }
    }
    return reader.particulars.build();
  }

  private void addFromText(Table table, CreateTableText text) {
    text.columns()
        .forEach((name, column) -> collation(column).ifPresent(c -> addCollation(table, name, c)));
    List<ForeignKey> keys = table.foreignKeys();
    for (int i = 0; i < keys.size() && keys.size() == text.foreignKeys().size(); i++) {
      ForeignKeyText written = text.foreignKeys().get(i);
      String name = keys.get(i).name();
      written.deferral().ifPresent(d -> particulars.add(Fact.DEFERRABLE, table.name(), name, d));
      addUnnamed(table, name, written.name());
    }
    List<Check> checks = table.checks();
    for (int i = 0; i < checks.size() && checks.size() == text.checks().size(); i++) {
      addUnnamed(table, checks.get(i).name(), text.checks().get(i).name());
    }
    List<String> named = text.uniques().stream().flatMap(unique -> unique.name().stream()).toList();
    for (Index index : table.indexes()) {
      if (!createdIndexes.contains(index.name())) {
        particulars.add(Fact.UNIQUE_CONSTRAINT, table.name(), index.name(), "unique constraint");
        addUnnamed(table, index.name(), Optional.of(index.name()).filter(named::contains));
      }
    }
  }

  private void addUnnamed(Table table, String object, Optional<String> name) {
    if (name.isEmpty()) {
      particulars.add(Fact.UNNAMED, table.name(), object, "without a name");
    }
  }

  /** BINARY is what every column has anyway. */
  private static Optional<String> collation(ColumnText column) {
    return column.collation().filter(name -> !name.equalsIgnoreCase("binary"));
  }

  private void addCollation(Table table, String column, String collation) {
    table.columns().stream()
        .filter(known -> known.name().equalsIgnoreCase(column))
        .forEach(known -> particulars.add(Fact.COLLATION, table.name(), known.name(), collation));
  }
}
