package io.agor.schema.file;

import io.agor.schema.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads one table. */
final class TableReader {

  static final String COMMENT = "comment";
  static final String COLUMNS = "columns";
  static final String GROUPS = "groups";
  static final String PRIMARY_KEY = "primaryKey";
  static final String NAME = "name";
  static final String UNIQUES = "uniques";
  static final String FOREIGN_KEYS = "foreignKeys";
  static final String CHECKS = "checks";
  static final String INDEXES = "indexes";

  private static final List<String> KEYS =
      List.of(
          COMMENT,
          IntentReader.RENAMED_FROM,
          IntentReader.REBUILD,
          COLUMNS,
          GROUPS,
          PRIMARY_KEY,
          UNIQUES,
          FOREIGN_KEYS,
          CHECKS,
          INDEXES);

  private final Source source;
  private final Located<String> name;
  private final Fields fields;
  private final Map<String, List<ColumnDraft>> groups;

  private TableReader(
      Source source, Located<String> name, Fields fields, Map<String, List<ColumnDraft>> groups) {
    this.source = source;
    this.name = name;
    this.fields = fields;
    this.groups = groups;
  }

  /** Reads a table; one with errors is there too, so that what names it finds it. */
  static TableDraft read(Source source, Entry entry, Map<String, List<ColumnDraft>> groups) {
    Fields fields =
        source
            .fields(entry.value(), "table " + entry.key().value(), KEYS)
            .orElse(new Fields(Map.of(), false));
    TableReader reader = new TableReader(source, entry.key(), fields, groups);
    List<ColumnDraft> columns = reader.columns();
    boolean noColumns =
        fields
            .get(COLUMNS)
            .map(node -> node instanceof MappingNode map && map.getValue().isEmpty())
            .orElse(fields.complete());
    if (columns.isEmpty() && noColumns) {
      source.report(
          entry.key().place(), "table " + entry.key().value() + " has no columns; add 'columns'");
    }
    return new TableDraft(
        entry.key(),
        reader.comment(),
        IntentReader.renamedFrom(source, fields, entry.key().value()),
        IntentReader.rebuildsFast(source, fields, entry.key().value()),
        columns,
        reader.primaryKey(columns),
        reader.uniques(columns),
        reader.foreignKeys(columns),
        reader.checks(),
        reader.entries(INDEXES, IndexReader::read));
  }

  private List<ColumnDraft> columns() {
    String table = name.value();
    Map<String, ColumnDraft> columns = new LinkedHashMap<>();
    for (ColumnDraft column :
        entries(COLUMNS, (s, entry) -> Optional.of(ColumnReader.read(s, entry, table)))) {
      columns.put(column.name().value(), column);
    }
    List<Located<String>> used =
        fields
            .get(GROUPS)
            .flatMap(node -> source.texts(node, "groups of " + table))
            .orElse(List.of());
    for (Located<String> group : used) {
      if (!groups.containsKey(group.value())) {
        source.report(
            group.place(),
            "table "
                + table
                + " uses the unknown group '"
                + group.value()
                + "'"
                + Suggestion.ending(group.value(), "known are", groups.keySet()));
      }
      for (ColumnDraft column : groups.getOrDefault(group.value(), List.of())) {
        if (columns.putIfAbsent(column.name().value(), column) != null) {
          source.report(
              group.place(),
              "group %s brings column %s, which table %s already has"
                  .formatted(group.value(), column.name().value(), table));
        }
      }
    }
    return List.copyOf(columns.values());
  }

  private Optional<KeyDraft> primaryKey(List<ColumnDraft> columns) {
    List<ColumnDraft> marked =
        columns.stream().filter(column -> column.primaryKey().isPresent()).toList();
    Optional<Node> written = fields.get(PRIMARY_KEY);
    for (int i = 0; i < marked.size(); i++) {
      if (written.isPresent() || i > 0) {
        source.report(
            marked.get(i).primaryKey().orElseThrow(),
            "table %s has a primary key already; for one of several columns write 'primaryKey: [%s]' in the table"
                .formatted(
                    name.value(),
                    String.join(
                        ", ", marked.stream().map(column -> column.name().value()).toList())));
      }
    }
    if (written.isPresent()) {
      return primaryKey(written.get());
    }
    return marked.stream()
        .findFirst()
        .map(
            column ->
                new KeyDraft(
                    new Located<>(
                        Names.primaryKey(name.value()), column.primaryKey().orElseThrow()),
                    List.of(column.name())));
  }

  private Optional<KeyDraft> primaryKey(Node node) {
    String what = "primaryKey of " + name.value();
    Located<String> usual = new Located<>(Names.primaryKey(name.value()), source.place(node));
    if (!(node instanceof MappingNode)) {
      return source.texts(node, what).map(columns -> new KeyDraft(usual, columns));
    }
    Optional<Fields> parts = source.fields(node, what, List.of(NAME, COLUMNS));
    if (parts.isPresent() && parts.get().lacks(COLUMNS)) {
      source.report(node, what + " has no columns; add 'columns'");
    }
    Located<String> keyName =
        parts
            .flatMap(map -> map.get(NAME))
            .flatMap(value -> source.text(value, "name of " + what))
            .orElse(usual);
    return parts
        .flatMap(map -> map.get(COLUMNS))
        .flatMap(value -> source.texts(value, "columns of " + what))
        .map(columns -> new KeyDraft(keyName, columns));
  }

  private List<KeyDraft> uniques(List<ColumnDraft> columns) {
    List<KeyDraft> uniques = new ArrayList<>();
    for (ColumnDraft column : columns) {
      if (column.unique().isPresent()) {
        ColumnDraft.InlineUnique unique = column.unique().get();
        String usual = Names.unique(name.value(), List.of(column.name().value()));
        uniques.add(
            new KeyDraft(
                new Located<>(unique.name().orElse(usual), unique.place()),
                List.of(column.name())));
      }
    }
    uniques.addAll(
        entries(
            UNIQUES,
            (s, entry) ->
                s.texts(entry.value(), "unique " + entry.key().value())
                    .map(names -> new KeyDraft(entry.key(), names))));
    return uniques;
  }

  private List<ForeignKeyDraft> foreignKeys(List<ColumnDraft> columns) {
    List<ForeignKeyDraft> foreignKeys = new ArrayList<>();
    for (ColumnDraft column : columns) {
      if (column.reference().isPresent()) {
        ReferenceDraft reference = column.reference().get();
        String usual = Names.foreignKey(name.value(), List.of(column.name().value()));
        foreignKeys.add(
            new ForeignKeyDraft(
                new Located<>(usual, reference.place()), List.of(column.name()), reference));
      }
    }
    foreignKeys.addAll(entries(FOREIGN_KEYS, TableReader::foreignKey));
    return foreignKeys;
  }

  private static Optional<ForeignKeyDraft> foreignKey(Source source, Entry entry) {
    String what = "foreign key " + entry.key().value();
    Optional<Fields> parts =
        source.fields(
            entry.value(),
            what,
            List.of(
                COLUMNS,
                ReferenceReader.REFERENCES,
                ReferenceReader.ON_DELETE,
                ReferenceReader.ON_UPDATE));
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    for (String key : List.of(COLUMNS, ReferenceReader.REFERENCES)) {
      if (parts.get().lacks(key)) {
        source.report(entry.value(), what + " needs '" + key + "'");
      }
    }
    Optional<ReferenceDraft> reference = ReferenceReader.read(source, parts.get(), what);
    Optional<List<Located<String>>> columns =
        parts.get().get(COLUMNS).flatMap(node -> source.texts(node, "columns of " + what));
    return reference.isPresent() && columns.isPresent()
        ? Optional.of(new ForeignKeyDraft(entry.key(), columns.get(), reference.get()))
        : Optional.empty();
  }

  private List<CheckDraft> checks() {
    return entries(
        CHECKS,
        (s, entry) ->
            SqlReader.read(s, entry.value(), "check " + entry.key().value())
                .map(expression -> new CheckDraft(entry.key(), expression)));
  }

  private String comment() {
    return fields
        .get(COMMENT)
        .flatMap(node -> source.text(node, "comment of " + name.value()))
        .map(Located::value)
        .orElse("");
  }

  private <T> List<T> entries(String key, BiFunction<Source, Entry, Optional<T>> reader) {
    return fields
        .get(key)
        .flatMap(node -> source.map(node, key + " of " + name.value()))
        .orElse(List.of())
        .stream()
        .flatMap(entry -> reader.apply(source, entry).stream())
        .toList();
  }
}
