package io.agor.schema.file;

import io.agor.schema.ForeignKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads the keys {@code references}, {@code onDelete} and {@code onUpdate}, which mean the same in
 * a column and in a foreign key of its own.
 */
final class ReferenceReader {

  static final String REFERENCES = "references";
  static final String ON_DELETE = "onDelete";
  static final String ON_UPDATE = "onUpdate";
  static final String TABLE = "table";
  static final String COLUMNS = "columns";

  private static final Map<String, ForeignKey.Action> ACTIONS = actions();

  private final Source source;
  private final Fields fields;
  private final Label owner;

  private ReferenceReader(Source source, Fields fields, Label owner) {
    this.source = source;
    this.fields = fields;
    this.owner = owner;
  }

  /** Reads the three keys; nothing if there is no {@code references}. */
  static Optional<ReferenceDraft> read(Source source, Fields fields, Label owner) {
    return new ReferenceReader(source, fields, owner).read();
  }

  /** The action in a schema file: {@code set null}. */
  static String spelling(ForeignKey.Action action) {
    return action.sql().toLowerCase(Locale.ROOT);
  }

  private Optional<ReferenceDraft> read() {
    Optional<Node> node = fields.get(REFERENCES);
    if (node.isEmpty()) {
      return Optional.empty();
    }
    Located<ForeignKey.Action> onDelete = action(ON_DELETE, node.get());
    Located<ForeignKey.Action> onUpdate = action(ON_UPDATE, node.get());
    return node.get() instanceof MappingNode
        ? fromMap(node.get(), onDelete, onUpdate)
        : fromText(node.get(), onDelete, onUpdate);
  }

  private Optional<ReferenceDraft> fromText(
      Node node, Located<ForeignKey.Action> onDelete, Located<ForeignKey.Action> onUpdate) {
    Optional<Located<String>> text = source.text(node, what());
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String target = text.get().value();
    int dot = target.indexOf('.');
    if (target.isEmpty()
        || dot == 0
        || dot == target.length() - 1
        || dot != target.lastIndexOf('.')) {
      source.report(
          node,
          what()
              + " must be 'table' or 'table.column', not '"
              + target
              + "'; other names stand in { table: name, columns: [name] }");
      return Optional.empty();
    }
    Place place = text.get().place();
    List<Located<String>> columns =
        dot < 0 ? List.of() : List.of(new Located<>(target.substring(dot + 1), place));
    String table = dot < 0 ? target : target.substring(0, dot);
    return Optional.of(
        new ReferenceDraft(place, new Located<>(table, place), columns, onDelete, onUpdate));
  }

  private Optional<ReferenceDraft> fromMap(
      Node node, Located<ForeignKey.Action> onDelete, Located<ForeignKey.Action> onUpdate) {
    Optional<Fields> target = source.fields(node, what(), List.of(TABLE, COLUMNS));
    if (target.isEmpty()) {
      return Optional.empty();
    }
    if (target.get().lacks(TABLE)) {
      source.report(node, what() + " needs 'table'");
    }
    Optional<Located<String>> table = target.get().text(TABLE, what());
    Optional<List<Located<String>>> columns =
        target.get().has(COLUMNS) ? target.get().texts(COLUMNS, what()) : Optional.of(List.of());
    if (table.isEmpty() || columns.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ReferenceDraft(source.place(node), table.get(), columns.get(), onDelete, onUpdate));
  }

  private Located<ForeignKey.Action> action(String key, Node references) {
    Optional<Located<String>> text = fields.text(key, owner);
    if (text.isPresent()) {
      ForeignKey.Action action = ACTIONS.get(text.get().value());
      if (action != null) {
        return new Located<>(action, text.get().place());
      }
      source.report(
          text.get().place(),
          "unknown action '"
              + text.get().value()
              + "' of "
              + owner
              + Suggestion.ending(text.get().value(), "known are", ACTIONS.keySet()));
    }
    return new Located<>(ForeignKey.Action.NO_ACTION, source.place(references));
  }

  private static Map<String, ForeignKey.Action> actions() {
    Map<String, ForeignKey.Action> actions = new LinkedHashMap<>();
    for (ForeignKey.Action action : ForeignKey.Action.values()) {
      actions.put(spelling(action), action);
    }
    return actions;
  }

  private Label what() {
    return owner.part(REFERENCES);
  }
}
