package io.agor.schema.file;

import io.agor.schema.Names;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private final Label label;
  private final Fields fields;
  private final Map<String, List<ColumnDraft>> groups;

  private TableReader(
      Source source, Located<String> name, Fields fields, Map<String, List<ColumnDraft>> groups) {
    this.source = source;
    this.name = name;
    this.label = Label.of(name.value());
    this.fields = fields;
    this.groups = groups;
  }

  /** Reads a table; one with errors is there too, so that what names it finds it. */
  static TableDraft read(Source source, Entry entry, Map<String, List<ColumnDraft>> groups) {
    Fields fields =
        source
            .fields(entry.value(), Label.of("table", entry.key().value()), KEYS)
            .orElse(new Fields(source, Map.of(), false));
    TableReader reader = new TableReader(source, entry.key(), fields, groups);
    List<ColumnDraft> columns = reader.columns();
    if (columns.isEmpty() && reader.saysNoColumns()) {
      source.report(
          entry.key().place(), "table " + entry.key().value() + " has no columns; add 'columns'");
    }
    return new TableDraft(
        entry.key(),
        reader.comment(),
        IntentReader.renamedFrom(source, fields, reader.label),
        IntentReader.rebuildsFast(source, fields, reader.label),
        columns,
        reader.primaryKey(columns),
        reader.uniques(columns),
        reader.foreignKeys(columns),
        reader.checks(),
        reader.indexes());
  }

  private boolean saysNoColumns() {
    Optional<Node> node = fields.get(COLUMNS);
    return node.isPresent()
        ? node.get() instanceof MappingNode map && map.getValue().isEmpty()
        : fields.complete();
  }

  private List<ColumnDraft> columns() {
    List<ColumnDraft> columns = new ArrayList<>();
    for (Entry entry : fields.map(COLUMNS, label)) {
      columns.add(ColumnReader.read(source, entry, name.value()));
    }
    Optional<List<Located<String>>> used = fields.texts(GROUPS, label);
    if (used.isPresent()) {
      addGroups(used.get(), columns);
    }
    return List.copyOf(columns);
  }

  private void addGroups(List<Located<String>> used, List<ColumnDraft> columns) {
    Set<String> names = new HashSet<>();
    columns.forEach(column -> names.add(column.name().value()));
    for (Located<String> group : used) {
      if (!groups.containsKey(group.value())) {
        source.report(
            group.place(),
            "table "
                + label
                + " uses the unknown group '"
                + group.value()
                + "'"
                + Suggestion.ending(group.value(), "known are", groups.keySet()));
      }
      for (ColumnDraft column : groups.getOrDefault(group.value(), List.of())) {
        if (names.add(column.name().value())) {
          columns.add(column);
        } else {
          source.report(
              group.place(),
              "group %s brings column %s, which table %s already has"
                  .formatted(group.value(), column.name().value(), label));
        }
      }
    }
  }

  private Optional<KeyDraft> primaryKey(List<ColumnDraft> columns) {
    List<ColumnDraft> marked = new ArrayList<>();
    for (ColumnDraft column : columns) {
      if (column.primaryKey().isPresent()) {
        marked.add(column);
      }
    }
    Optional<Node> written = fields.get(PRIMARY_KEY);
    int first = written.isPresent() ? 0 : Math.min(1, marked.size());
    for (ColumnDraft column : marked.subList(first, marked.size())) {
      source.report(
          column.primaryKey().orElseThrow(),
          "table %s has a primary key already; for one of several columns write 'primaryKey: [%s]' in the table"
              .formatted(
                  label,
                  String.join(", ", marked.stream().map(one -> one.name().value()).toList())));
    }
    if (written.isPresent()) {
      return primaryKey(written.get());
    }
    if (marked.isEmpty()) {
      return Optional.empty();
    }
    Place place = marked.get(0).primaryKey().orElseThrow();
    return Optional.of(
        new KeyDraft(
            new Located<>(Names.primaryKey(name.value()), place), List.of(marked.get(0).name())));
  }

  private Optional<KeyDraft> primaryKey(Node node) {
    Label what = label.part(PRIMARY_KEY);
    Located<String> usual = new Located<>(Names.primaryKey(name.value()), source.place(node));
    if (!(node instanceof MappingNode)) {
      return source.texts(node, what).map(columns -> new KeyDraft(usual, columns));
    }
    Optional<Fields> parts = source.fields(node, what, List.of(NAME, COLUMNS));
    if (parts.isPresent() && parts.get().lacks(COLUMNS)) {
      source.report(node, what + " has no columns; add 'columns'");
    }
    Located<String> keyName = parts.flatMap(map -> map.text(NAME, what)).orElse(usual);
    return parts
        .flatMap(map -> map.texts(COLUMNS, what))
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
    for (Entry entry : fields.map(UNIQUES, label)) {
      source
          .texts(entry.value(), Label.of("unique", entry.key().value()))
          .ifPresent(names -> uniques.add(new KeyDraft(entry.key(), names)));
    }
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
    for (Entry entry : fields.map(FOREIGN_KEYS, label)) {
      foreignKey(entry).ifPresent(foreignKeys::add);
    }
    return foreignKeys;
  }

  private Optional<ForeignKeyDraft> foreignKey(Entry entry) {
    Label what = Label.of("foreign key", entry.key().value());
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
    Optional<List<Located<String>>> columns = parts.get().texts(COLUMNS, what);
    return reference.isPresent() && columns.isPresent()
        ? Optional.of(new ForeignKeyDraft(entry.key(), columns.get(), reference.get()))
        : Optional.empty();
  }

  private List<CheckDraft> checks() {
    List<CheckDraft> checks = new ArrayList<>();
    for (Entry entry : fields.map(CHECKS, label)) {
      SqlReader.read(source, entry.value(), Label.of("check", entry.key().value()))
          .ifPresent(expression -> checks.add(new CheckDraft(entry.key(), expression)));
    }
    return checks;
  }

  private List<IndexDraft> indexes() {
    List<IndexDraft> indexes = new ArrayList<>();
    for (Entry entry : fields.map(INDEXES, label)) {
      IndexReader.read(source, entry).ifPresent(indexes::add);
    }
    return indexes;
  }

  private String comment() {
    return fields.text(COMMENT, label).map(Located::value).orElse("");
  }
}
