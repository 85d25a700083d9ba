package io.agor.schema.file;

import io.agor.schema.Check;
import io.agor.schema.Column;
import io.agor.schema.ColumnName;
import io.agor.schema.ForeignKey;
import io.agor.schema.Index;
import io.agor.schema.Intents;
import io.agor.schema.Nullability;
import io.agor.schema.PrimaryKey;
import io.agor.schema.Schema;
import io.agor.schema.SqlText;
import io.agor.schema.Table;
import io.agor.schema.Unique;
import io.agor.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Makes the records of the model out of drafts in which no error was found. */
final class SchemaAssembly {

  private final Drafts drafts;

  private SchemaAssembly(Drafts drafts) {
    this.drafts = drafts;
  }

  static SchemaDocument of(Drafts drafts) {
    SchemaAssembly assembly = new SchemaAssembly(drafts);
    return new SchemaDocument(
        new Schema(
            each(drafts.tables(), assembly::table),
            each(drafts.views(), view -> new View(view.name().value(), view.query())),
            drafts.strictness()),
        assembly.intents(),
        drafts.allowances());
  }

  private Intents intents() {
    SortedMap<String, String> renamedTables = new TreeMap<>();
    SortedMap<ColumnName, String> renamedColumns = new TreeMap<>();
    SortedMap<ColumnName, SqlText> backfills = new TreeMap<>();
    SortedMap<ColumnName, SqlText> conversions = new TreeMap<>();
    SortedSet<String> fastRebuilds = new TreeSet<>();
    for (TableDraft table : drafts.tables()) {
      String tableName = table.name().value();
      table.renamedFrom().ifPresent(from -> renamedTables.put(tableName, from.value()));
      if (table.rebuildsFast()) {
        fastRebuilds.add(tableName);
      }
      for (ColumnDraft column : table.columns()) {
        ColumnIntents intents = column.intents();
        if (!intents.isEmpty()) {
          ColumnName name = new ColumnName(tableName, column.name().value());
          intents.renamedFrom().ifPresent(from -> renamedColumns.put(name, from.value()));
          intents.backfill().ifPresent(sql -> backfills.put(name, sql.value()));
          intents.conversion().ifPresent(sql -> conversions.put(name, sql.value()));
        }
      }
    }
    return new Intents(
        new TreeSet<>(drafts.drops()),
        renamedTables,
        renamedColumns,
        backfills,
        conversions,
        fastRebuilds);
  }

  private Table table(TableDraft draft) {
    return new Table(
        draft.name().value(),
        draft.comment(),
        each(draft.columns(), column -> column(draft, column)),
        draft.primaryKey().map(key -> new PrimaryKey(key.name().value(), key.columnNames())),
        each(draft.uniques(), key -> new Unique(key.name().value(), key.columnNames())),
        each(draft.foreignKeys(), this::foreignKey),
        each(draft.checks(), check -> new Check(check.name().value(), check.expression())),
        each(draft.indexes(), SchemaAssembly::index));
  }

  private static Column column(TableDraft table, ColumnDraft draft) {
    return new Column(
        draft.name().value(),
        draft.type().orElseThrow(),
        table.inPrimaryKey(draft.name().value()) ? Nullability.NOT_NULL : draft.nullability(),
        draft.defaultValue(),
        draft.nativeTypes(),
        draft.comment());
  }

  private ForeignKey foreignKey(ForeignKeyDraft draft) {
    ReferenceDraft reference = draft.reference();
    List<String> targetColumns =
        reference.columns().isEmpty()
            ? drafts
                .table(reference.table().value())
                .flatMap(TableDraft::primaryKey)
                .orElseThrow()
                .columnNames()
            : Located.values(reference.columns());
    return new ForeignKey(
        draft.name().value(),
        Located.values(draft.columns()),
        reference.table().value(),
        targetColumns,
        reference.onDelete().value(),
        reference.onUpdate().value());
  }

  private static Index index(IndexDraft draft) {
    return new Index(
        draft.name().value(), Located.values(draft.parts()), draft.uniqueness(), draft.predicate());
  }

  /** A plain loop: a stream for each list of each table would take longer than all the rest. */
  private static <D, M> List<M> each(List<D> drafts, Function<D, M> made) {
    List<M> models = new ArrayList<>(drafts.size());
    for (D draft : drafts) {
      models.add(made.apply(draft));
    }
    return models;
  }
}
