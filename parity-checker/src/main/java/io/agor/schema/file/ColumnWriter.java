package io.agor.schema.file;

import io.agor.schema.Column;
import io.agor.schema.ColumnName;
import io.agor.schema.ColumnType;
import io.agor.schema.DefaultValue;
import io.agor.schema.ForeignKey;
import io.agor.schema.Intents;
import io.agor.schema.Names;
import io.agor.schema.Nullability;
import io.agor.schema.Table;
import io.agor.schema.Unique;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the columns of one table, with the keys that stand inside them. */
final class ColumnWriter {

  private static final YamlValue TRUE = new YamlValue.Literal("true");

  private final Table table;
  private final Intents intents;
  private final boolean inlinePrimaryKey;
  private final Map<String, Unique> uniques;
  private final Map<String, ForeignKey> foreignKeys;

  ColumnWriter(
      Table table,
      Intents intents,
      boolean inlinePrimaryKey,
      Map<String, Unique> uniques,
      Map<String, ForeignKey> foreignKeys) {
    this.table = table;
    this.intents = intents;
    this.inlinePrimaryKey = inlinePrimaryKey;
    this.uniques = uniques;
    this.foreignKeys = foreignKeys;
  }

  YamlValue write(Column column) {
    Map<String, YamlValue> entries = new LinkedHashMap<>();
    type(column, entries);
    nullability(column, entries);
    column.defaultValue().accept(new DefaultWriter(entries));
    Unique unique = uniques.get(column.name());
    if (unique != null) {
      boolean usual = unique.name().equals(Names.unique(table.name(), List.of(column.name())));
      entries.put(ColumnReader.UNIQUE, usual ? TRUE : new YamlValue.Text(unique.name()));
    }
    if (foreignKeys.containsKey(column.name())) {
      TableWriter.putReference(entries, foreignKeys.get(column.name()));
    }
    column
        .nativeTypes()
        .forEach(
            (dialect, type) ->
                entries.put(dialect, compact(Map.of(ColumnReader.TYPE, new YamlValue.Text(type)))));
    if (!column.comment().isEmpty()) {
      entries.put(ColumnReader.COMMENT, new YamlValue.Text(column.comment()));
    }
    intents(new ColumnName(table.name(), column.name()), entries);
    return entries.size() == 1 ? entries.get(ColumnReader.TYPE) : compact(entries);
  }

  /** The reader takes a literal too; what it makes of one is always an expression. */
  private void intents(ColumnName name, Map<String, YamlValue> entries) {
    if (intents.renamedColumns().containsKey(name)) {
      entries.put(
          IntentReader.RENAMED_FROM, new YamlValue.Text(intents.renamedColumns().get(name)));
    }
    if (intents.backfills().containsKey(name)) {
      YamlValue sql = SchemaWriter.sql(intents.backfills().get(name));
      entries.put(IntentReader.BACKFILL, compact(Map.of(DefaultReader.SQL, sql)));
    }
    if (intents.conversions().containsKey(name)) {
      entries.put(IntentReader.USING, SchemaWriter.sql(intents.conversions().get(name)));
    }
  }

  private void type(Column column, Map<String, YamlValue> entries) {
    ColumnType type = column.type();
    boolean counted = column.defaultValue() == DefaultValue.Identity.IDENTITY;
    if (type instanceof ColumnType.Native || counted != (type == ColumnType.Basic.IDENTITY)) {
      throw new IllegalArgumentException(
          "a schema file cannot say column "
              + table.name()
              + "."
              + column.name()
              + " of type "
              + type
              + " with default "
              + column.defaultValue());
    }
    if (type instanceof ColumnType.Enumeration enumeration) {
      entries.put(ColumnReader.TYPE, new YamlValue.Text(TypeReader.ENUM));
      entries.put(ColumnReader.VALUES, YamlValue.Items.ofTexts(enumeration.values()));
    } else {
      entries.put(ColumnReader.TYPE, new YamlValue.Text(type.toString()));
    }
  }

  private void nullability(Column column, Map<String, YamlValue> entries) {
    boolean inKey =
        table.primaryKey().filter(key -> key.columns().contains(column.name())).isPresent();
    if (inKey && column.nullability() == Nullability.NULLABLE) {
      throw new IllegalArgumentException(
          "column "
              + table.name()
              + "."
              + column.name()
              + " is in the primary key and may be null, which a schema file cannot say");
    }
    if (inKey && inlinePrimaryKey) {
      entries.put(ColumnReader.PRIMARY_KEY, TRUE);
    } else if (!inKey && column.nullability() == Nullability.NOT_NULL) {
      entries.put(ColumnReader.NOT_NULL, TRUE);
    }
  }

  private static YamlValue compact(Map<String, YamlValue> entries) {
    return new YamlValue.Entries(entries, YamlValue.Layout.COMPACT);
  }

  /** Adds the keys that say where the value of a column comes from. */
  private record DefaultWriter(Map<String, YamlValue> entries)
      implements DefaultValue.Visitor<Void> {

    @Override
    public Void none(DefaultValue.None none) {
      return null;
    }

    @Override
    public Void text(DefaultValue.Text text) {
      return put(new YamlValue.Text(text.value()));
    }

    @Override
    public Void numeric(DefaultValue.Numeric numeric) {
      return put(new YamlValue.Literal(numeric.literal()));
    }

    @Override
    public Void bool(DefaultValue.Bool bool) {
      return put(new YamlValue.Literal(bool == DefaultValue.Bool.TRUE ? "true" : "false"));
    }

    @Override
    public Void expression(DefaultValue.Expression expression) {
      return put(compact(Map.of(DefaultReader.SQL, SchemaWriter.sql(expression.sql()))));
    }

    @Override
    public Void identity(DefaultValue.Identity identity) {
      return null;
    }

    @Override
    public Void generated(DefaultValue.Generated generated) {
      Map<String, YamlValue> parts = new LinkedHashMap<>();
      parts.put(ColumnReader.AS, SchemaWriter.sql(generated.sql()));
      if (generated.storage() == DefaultValue.Storage.VIRTUAL) {
        parts.put(ColumnReader.STORED, new YamlValue.Literal("false"));
      }
      entries.put(ColumnReader.GENERATED, compact(parts));
      return null;
    }

    private Void put(YamlValue value) {
      entries.put(ColumnReader.DEFAULT, value);
      return null;
    }
  }
}
