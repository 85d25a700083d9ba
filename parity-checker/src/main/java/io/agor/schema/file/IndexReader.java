package io.agor.schema.file;

import io.agor.schema.Index;
import io.agor.schema.IndexPart;
import io.agor.schema.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads one index: a list of parts, or a map where there is more to say. */
final class IndexReader {

  static final String COLUMNS = "columns";
  static final String UNIQUE = "unique";
  static final String WHERE = "where";
  static final String COLUMN = "column";
  static final String EXPRESSION = "expression";
  static final String DESC = "desc";

  private final Source source;
  private final Located<String> name;
  private final Label what;

  private IndexReader(Source source, Located<String> name) {
    this.source = source;
    this.name = name;
    this.what = Label.of("index", name.value());
  }

  static Optional<IndexDraft> read(Source source, Entry entry) {
    IndexReader reader = new IndexReader(source, entry.key());
    if (!(entry.value() instanceof MappingNode)) {
      return reader
          .parts(entry.value())
          .map(
              parts ->
                  new IndexDraft(
                      entry.key(), parts, Index.Uniqueness.NON_UNIQUE, Optional.empty()));
    }
    return source
        .fields(entry.value(), reader.what, List.of(COLUMNS, UNIQUE, WHERE))
        .flatMap(fields -> reader.fromMap(entry.value(), fields));
  }

  private Optional<IndexDraft> fromMap(Node node, Fields fields) {
    if (fields.lacks(COLUMNS)) {
      source.report(node, what + " has no columns; add 'columns'");
    }
    Optional<List<Located<IndexPart>>> parts = fields.get(COLUMNS).flatMap(this::parts);
    boolean unique = fields.flag(UNIQUE, what).orElse(false);
    Optional<SqlText> predicate =
        fields.get(WHERE).flatMap(sql -> SqlReader.read(source, sql, what.part(WHERE)));
    return parts.map(
        list ->
            new IndexDraft(
                name,
                list,
                unique ? Index.Uniqueness.UNIQUE : Index.Uniqueness.NON_UNIQUE,
                predicate));
  }

  private Optional<List<Located<IndexPart>>> parts(Node node) {
    Optional<List<Node>> nodes = source.list(node, what.part(COLUMNS));
    if (nodes.isEmpty()) {
      return Optional.empty();
    }
    if (nodes.get().isEmpty()) {
      source.report(node, "columns of " + what + " must not be empty");
      return Optional.empty();
    }
    List<Located<IndexPart>> parts = new ArrayList<>();
    for (Node part : nodes.get()) {
      Optional<IndexPart> read =
          part instanceof MappingNode ? partFromMap(part) : partFromText(part);
      if (read.isPresent()) {
        parts.add(new Located<>(read.get(), source.place(part)));
      }
    }
    return parts.size() == nodes.get().size() ? Optional.of(parts) : Optional.empty();
  }

  private Optional<IndexPart> partFromText(Node node) {
    Optional<Located<String>> text = source.text(node, what.part("a column"));
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String part = text.get().value().strip();
    if (part.indexOf('(') >= 0) {
      source.report(
          node, "'" + part + "' in " + what + " is an expression; write { expression: \"...\" }");
      return Optional.empty();
    }
    int space = part.indexOf(' ');
    if (space < 0) {
      return Optional.of(IndexPart.of(part, IndexPart.Direction.ASCENDING));
    }
    String column = part.substring(0, space);
    String direction = part.substring(space + 1).strip().toLowerCase(Locale.ROOT);
    if (direction.equals("desc")) {
      return Optional.of(IndexPart.of(column, IndexPart.Direction.DESCENDING));
    }
    if (direction.equals("asc")) {
      return Optional.of(IndexPart.of(column, IndexPart.Direction.ASCENDING));
    }
    source.report(
        node,
        "'"
            + part
            + "' in "
            + what
            + " must be 'column' or 'column desc'; a name with spaces stands in { column: name }");
    return Optional.empty();
  }

  private Optional<IndexPart> partFromMap(Node node) {
    Optional<Fields> fields =
        source.fields(node, what.part("a column"), List.of(COLUMN, EXPRESSION, DESC));
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    if (fields.get().has(COLUMN) == fields.get().has(EXPRESSION)) {
      source.report(
          node, "a column of " + what + " needs one of 'column' and 'expression', not both");
      return Optional.empty();
    }
    boolean descending =
        fields
            .get()
            .get(DESC)
            .flatMap(value -> source.flag(value, new Label(DESC, " in ", what)))
            .orElse(false);
    IndexPart.Direction direction =
        descending ? IndexPart.Direction.DESCENDING : IndexPart.Direction.ASCENDING;
    if (fields.get().has(COLUMN)) {
      return fields
          .get()
          .get(COLUMN)
          .flatMap(value -> source.text(value, new Label(COLUMN, " in ", what)))
          .map(column -> IndexPart.of(column.value(), direction));
    }
    return fields
        .get()
        .get(EXPRESSION)
        .flatMap(value -> SqlReader.read(source, value, new Label(EXPRESSION, " in ", what)))
        .map(sql -> IndexPart.of(sql, direction));
  }
}
