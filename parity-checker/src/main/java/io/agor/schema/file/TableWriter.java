package io.agor.schema.file;

import io.agor.schema.ForeignKey;
import io.agor.schema.Index;
import io.agor.schema.IndexPart;
import io.agor.schema.Intents;
import io.agor.schema.Names;
import io.agor.schema.PrimaryKey;
import io.agor.schema.Table;
import io.agor.schema.Unique;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes one table. Keys of one column are written inside the column where that keeps their order,
 * for the reader puts those inside columns first.
 */
final class TableWriter {

  private static final YamlValue TRUE = new YamlValue.Literal("true");

  private final Table table;
  private final Intents intents;
  private final Map<String, Unique> inlineUniques = new LinkedHashMap<>();
  private final Map<String, ForeignKey> inlineForeignKeys = new LinkedHashMap<>();
  private final boolean inlinePrimaryKey;

  TableWriter(Table table, Intents intents) {
    this.table = table;
    this.intents = intents;
    this.inlinePrimaryKey =
        table.primaryKey().filter(key -> key.columns().size() == 1 && isUsual(key)).isPresent();
    findInlineUniques();
    findInlineForeignKeys();
  }

  YamlValue write() {
    Map<String, YamlValue> entries = new LinkedHashMap<>();
    if (!table.comment().isEmpty()) {
      entries.put(TableReader.COMMENT, new YamlValue.Text(table.comment()));
    }
    if (intents.renamedTables().containsKey(table.name())) {
      entries.put(
          IntentReader.RENAMED_FROM, new YamlValue.Text(intents.renamedTables().get(table.name())));
    }
    if (intents.fastRebuilds().contains(table.name())) {
      entries.put(IntentReader.REBUILD, new YamlValue.Text(IntentReader.FAST));
    }
    ColumnWriter columns =
        new ColumnWriter(table, intents, inlinePrimaryKey, inlineUniques, inlineForeignKeys);
    entries.put(TableReader.COLUMNS, SchemaWriter.entries(table.columns(), columns::write));
    if (!inlinePrimaryKey) {
      table.primaryKey().ifPresent(key -> entries.put(TableReader.PRIMARY_KEY, primaryKey(key)));
    }
    put(entries, TableReader.UNIQUES, SchemaWriter.entries(ownUniques(), TableWriter::unique));
    put(
        entries,
        TableReader.FOREIGN_KEYS,
        SchemaWriter.entries(ownForeignKeys(), TableWriter::foreignKey));
    put(
        entries,
        TableReader.CHECKS,
        SchemaWriter.entries(table.checks(), check -> SchemaWriter.sql(check.expression())));
    put(entries, TableReader.INDEXES, SchemaWriter.entries(table.indexes(), TableWriter::index));
    return new YamlValue.Entries(entries, YamlValue.Layout.SPREAD);
  }

  /** The column in whose line a constraint of this name is written. */
  Optional<String> inlineColumn(String constraint) {
    if (inlinePrimaryKey && table.primaryKey().orElseThrow().name().equals(constraint)) {
      return Optional.of(table.primaryKey().get().columns().get(0));
    }
    for (Unique unique : inlineUniques.values()) {
      if (unique.name().equals(constraint)) {
        return Optional.of(unique.columns().get(0));
      }
    }
    return inlineForeignKeys.values().stream()
        .filter(key -> key.name().equals(constraint))
        .map(key -> key.columns().get(0))
        .findFirst();
  }

  /** Adds the keys of a foreign key that a column has too. */
  static void putReference(Map<String, YamlValue> entries, ForeignKey foreignKey) {
    entries.put(ReferenceReader.REFERENCES, target(foreignKey));
    putAction(entries, ReferenceReader.ON_DELETE, foreignKey.onDelete());
    putAction(entries, ReferenceReader.ON_UPDATE, foreignKey.onUpdate());
  }

  private static void putAction(
      Map<String, YamlValue> entries, String key, ForeignKey.Action action) {
    if (action != ForeignKey.Action.NO_ACTION) {
      entries.put(key, new YamlValue.Text(ReferenceReader.spelling(action)));
    }
  }

  private static YamlValue target(ForeignKey foreignKey) {
    List<String> columns = foreignKey.targetColumns();
    String name = foreignKey.targetTable();
    if (columns.size() == 1 && name.indexOf('.') < 0 && columns.get(0).indexOf('.') < 0) {
      return new YamlValue.Text(name + "." + columns.get(0));
    }
    Map<String, YamlValue> target = new LinkedHashMap<>();
    target.put(ReferenceReader.TABLE, new YamlValue.Text(name));
    target.put(ReferenceReader.COLUMNS, YamlValue.Items.ofTexts(columns));
    return new YamlValue.Entries(target, YamlValue.Layout.COMPACT);
  }

  private YamlValue primaryKey(PrimaryKey key) {
    YamlValue columns = YamlValue.Items.ofTexts(key.columns());
    if (isUsual(key)) {
      return columns;
    }
    Map<String, YamlValue> entries = new LinkedHashMap<>();
    entries.put(TableReader.NAME, new YamlValue.Text(key.name()));
    entries.put(TableReader.COLUMNS, columns);
    return new YamlValue.Entries(entries, YamlValue.Layout.COMPACT);
  }

  private static YamlValue unique(Unique unique) {
    return YamlValue.Items.ofTexts(unique.columns());
  }

  private static YamlValue foreignKey(ForeignKey foreignKey) {
    Map<String, YamlValue> entries = new LinkedHashMap<>();
    entries.put(TableReader.COLUMNS, YamlValue.Items.ofTexts(foreignKey.columns()));
    putReference(entries, foreignKey);
    return new YamlValue.Entries(entries, YamlValue.Layout.COMPACT);
  }

  private static YamlValue index(Index index) {
    List<YamlValue> written = new ArrayList<>(index.parts().size());
    for (IndexPart part : index.parts()) {
      written.add(part(part));
    }
    YamlValue parts = new YamlValue.Items(written);
    if (index.uniqueness() == Index.Uniqueness.NON_UNIQUE && index.predicate().isEmpty()) {
      return parts;
    }
    Map<String, YamlValue> entries = new LinkedHashMap<>();
    entries.put(IndexReader.COLUMNS, parts);
    if (index.uniqueness() == Index.Uniqueness.UNIQUE) {
      entries.put(IndexReader.UNIQUE, TRUE);
    }
    index
        .predicate()
        .ifPresent(predicate -> entries.put(IndexReader.WHERE, SchemaWriter.sql(predicate)));
    return new YamlValue.Entries(entries, YamlValue.Layout.COMPACT);
  }

  private static YamlValue part(IndexPart part) {
    boolean descending = part.direction() == IndexPart.Direction.DESCENDING;
    Optional<String> column = part.column();
    if (column.isPresent() && isOneWord(column.get())) {
      return new YamlValue.Text(column.get() + (descending ? " desc" : ""));
    }
    Map<String, YamlValue> entries = new LinkedHashMap<>();
    column.ifPresent(name -> entries.put(IndexReader.COLUMN, new YamlValue.Text(name)));
    part.expression().ifPresent(sql -> entries.put(IndexReader.EXPRESSION, SchemaWriter.sql(sql)));
    if (descending) {
      entries.put(IndexReader.DESC, TRUE);
    }
    return new YamlValue.Entries(entries, YamlValue.Layout.COMPACT);
  }

  private static boolean isOneWord(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) == '(' || Character.isWhitespace(name.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean isUsual(PrimaryKey key) {
    return key.name().equals(Names.primaryKey(table.name()));
  }

  private void findInlineUniques() {
    int last = -1;
    for (Unique unique : table.uniques()) {
      int column = table.columnNames().indexOf(unique.columns().get(0));
      if (unique.columns().size() > 1 || column <= last) {
        return;
      }
      last = column;
      inlineUniques.put(unique.columns().get(0), unique);
    }
  }

  private void findInlineForeignKeys() {
    int last = -1;
    for (ForeignKey foreignKey : table.foreignKeys()) {
      int column = table.columnNames().indexOf(foreignKey.columns().get(0));
      if (foreignKey.columns().size() > 1
          || column <= last
          || !foreignKey.name().equals(Names.foreignKey(table.name(), foreignKey.columns()))) {
        return;
      }
      last = column;
      inlineForeignKeys.put(foreignKey.columns().get(0), foreignKey);
    }
  }

  private List<Unique> ownUniques() {
    return table.uniques().subList(inlineUniques.size(), table.uniques().size());
  }

  private List<ForeignKey> ownForeignKeys() {
    return table.foreignKeys().subList(inlineForeignKeys.size(), table.foreignKeys().size());
  }

  private static void put(Map<String, YamlValue> entries, String key, YamlValue.Entries section) {
    if (!section.values().isEmpty()) {
      entries.put(key, section);
    }
  }
}
