package io.agor.schema.file;

import io.agor.schema.Check;
import io.agor.schema.Column;
import io.agor.schema.ForeignKey;
import io.agor.schema.Index;
import io.agor.schema.Intents;
import io.agor.schema.Nullability;
import io.agor.schema.PrimaryKey;
import io.agor.schema.Schema;
import io.agor.schema.Table;
import io.agor.schema.Unique;
import io.agor.schema.View;
import java.util.List;

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
            drafts.tables().stream().map(assembly::table).toList(),
            drafts.views().stream()
                .map(view -> new View(view.name().value(), view.query()))
                .toList()),
        Intents.approving(drafts.drops()));
  }

  private Table table(TableDraft draft) {
    return new Table(
        draft.name().value(),
        draft.comment(),
        draft.columns().stream().map(column -> column(draft, column)).toList(),
        draft.primaryKey().map(key -> new PrimaryKey(key.name().value(), key.columnNames())),
        draft.uniques().stream()
            .map(unique -> new Unique(unique.name().value(), unique.columnNames()))
            .toList(),
        draft.foreignKeys().stream().map(this::foreignKey).toList(),
        draft.checks().stream()
            .map(check -> new Check(check.name().value(), check.expression()))
            .toList(),
        draft.indexes().stream().map(SchemaAssembly::index).toList());
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
            : values(reference.columns());
    return new ForeignKey(
        draft.name().value(),
        values(draft.columns()),
        reference.table().value(),
        targetColumns,
        reference.onDelete().value(),
        reference.onUpdate().value());
  }

  private static Index index(IndexDraft draft) {
    return new Index(
        draft.name().value(),
        draft.parts().stream().map(Located::value).toList(),
        draft.uniqueness(),
        draft.predicate());
  }

  private static List<String> values(List<Located<String>> names) {
    return names.stream().map(Located::value).toList();
  }
}
