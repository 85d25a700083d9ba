package io.agor.schema.file;

import io.agor.schema.ColumnType;
import io.agor.schema.SqlText;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the keys that say how a table or a column comes out of the version before. */
final class IntentReader {

  static final String RENAMED_FROM = "renamedFrom";
  static final String BACKFILL = "backfill";
  static final String USING = "using";

  static final String REBUILD = "rebuild";
  static final String FAST = "fast";

  static final List<String> COLUMN_KEYS = List.of(RENAMED_FROM, BACKFILL, USING);

  private final Source source;
  private final Fields fields;
  private final Label label;

  private IntentReader(Source source, Fields fields, Label label) {
    this.source = source;
    this.fields = fields;
    this.label = label;
  }

  /** The name that a table or column had before; nothing if it is not said. */
  static Optional<Located<String>> renamedFrom(Source source, Fields fields, Label label) {
    Optional<Located<String>> name = fields.text(RENAMED_FROM, label);
    if (name.isPresent() && name.get().value().isEmpty()) {
      source.report(name.get().place(), RENAMED_FROM + " of " + label + " must not be empty");
      return Optional.empty();
    }
    return name;
  }

  /** Whether SQLite is to make the table again without copying those that reference it. */
  static boolean rebuildsFast(Source source, Fields fields, Label label) {
    Optional<Located<String>> form = fields.text(REBUILD, label);
    boolean fast = form.isPresent() && form.get().value().equals(FAST);
    if (form.isPresent() && !fast) {
      source.report(
          form.get().place(),
          "%s of %s must be '%s', not '%s'; leave it out for the usual form"
              .formatted(REBUILD, label, FAST, form.get().value()));
    }
    return fast;
  }

  /** The keys of a column; {@code type} is empty where what is written is no type. */
  static ColumnIntents read(Source source, Fields fields, Optional<ColumnType> type, Label label) {
    if (!fields.has(RENAMED_FROM) && !fields.has(BACKFILL) && !fields.has(USING)) {
      return ColumnIntents.NONE;
    }
    IntentReader reader = new IntentReader(source, fields, label);
    return new ColumnIntents(
        renamedFrom(source, fields, label), reader.backfill(type), reader.conversion(type));
  }

  private Optional<Located<SqlText>> backfill(Optional<ColumnType> type) {
    Optional<Node> node = fields.get(BACKFILL);
    if (node.isEmpty() || isComputed(BACKFILL, type)) {
      return Optional.empty();
    }
    Label what = label.part(BACKFILL);
    if (Source.isEmpty(node.get())) {
      source.report(node.get(), what + " must be a value for the rows that have none, not null");
      return Optional.empty();
    }
    return new DefaultReader(source, what)
        .read(node.get(), type)
        .map(value -> located(LiteralSql.of(value), BACKFILL));
  }

  private Optional<Located<SqlText>> conversion(Optional<ColumnType> type) {
    Optional<Node> node = fields.get(USING);
    if (node.isEmpty() || isComputed(USING, type)) {
      return Optional.empty();
    }
    return SqlReader.read(source, node.get(), label.part(USING)).map(sql -> located(sql, USING));
  }

  private Located<SqlText> located(SqlText sql, String key) {
    return new Located<>(sql, fields.keyPlace(key).orElseThrow());
  }

  /** Whether the database alone makes the values of the column, which is reported. */
  private boolean isComputed(String key, Optional<ColumnType> type) {
    boolean identity = type.isPresent() && type.get() == ColumnType.Basic.IDENTITY;
    boolean generated = fields.has(ColumnReader.GENERATED);
    if (identity || generated) {
      source.report(
          fields.keyPlace(key).orElseThrow(),
          identity
              ? "the database counts the identity " + label + "; leave '" + key + "' out"
              : label + " is generated and takes no values; leave '" + key + "' out");
    }
    return identity || generated;
  }
}
