package io.agor.schema.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads the top level of schema files into drafts. Groups are read of all files first, for a table
 * may use those of another file.
 */
final class DraftReader {

  static final String STRICT = "strict";
  static final String TABLES = "tables";
  static final String VIEWS = "views";
  static final String GROUPS = "groups";
  static final String DROP = "drop";
  static final String ALLOW = "allow";
  static final String MIGRATION = "migration";
  static final String COLUMNS = "columns";

  private static final List<String> KEYS = List.of(STRICT, TABLES, VIEWS, GROUPS, DROP, ALLOW);

  private final Map<String, List<ColumnDraft>> groups = new LinkedHashMap<>();
  private final Map<String, Place> groupPlaces = new LinkedHashMap<>();
  private final List<FileContent> files = new ArrayList<>();

  private record FileContent(Source source, Fields fields) {}

  /** Takes the tree of a schema file. */
  void add(Source source, Node top) {
    Optional<Fields> fields = source.fields(top, Label.of("the schema file"), KEYS, MIGRATION);
    fields
        .flatMap(map -> map.keyPlace(MIGRATION))
        .ifPresent(
            place ->
                source.report(
                    place,
                    "'migration' is the header of a snapshot, and this is read as a schema file;"
                        + " keep snapshots in the history folder and leave 'migration' out here"));
    fields.ifPresent(map -> add(source, map));
  }

  /** Takes the tree of a snapshot; returns its header if that is right. */
  Optional<SnapshotHeader> addSnapshot(Source source, Node top) {
    Optional<Fields> fields =
        source.fields(
            top, Label.of("the snapshot"), List.of(MIGRATION, STRICT, DROP, TABLES, VIEWS));
    fields.ifPresent(map -> add(source, map));
    if (fields.isPresent() && fields.get().lacks(MIGRATION)) {
      source.report(top, "the snapshot has no header; its first key must be 'migration'");
    }
    return fields
        .flatMap(map -> map.get(MIGRATION))
        .flatMap(node -> SnapshotHeader.read(source, node));
  }

  private void add(Source source, Fields fields) {
    files.add(new FileContent(source, fields));
    section(source, fields, GROUPS).forEach(entry -> group(source, entry));
  }

  Drafts read() {
    Drafts drafts = new Drafts();
    for (FileContent file : files) {
      Source source = file.source();
      file.fields().get(STRICT).ifPresent(node -> strict(source, node, drafts));
      section(source, file.fields(), TABLES)
          .forEach(entry -> drafts.add(TableReader.read(source, entry, groups)));
      section(source, file.fields(), VIEWS).forEach(entry -> view(source, entry, drafts));
      file.fields().get(DROP).ifPresent(node -> drops(source, node, drafts));
      file.fields().get(ALLOW).ifPresent(node -> AllowanceReader.read(source, node, drafts));
    }
    return drafts;
  }

  private static List<Entry> section(Source source, Fields fields, String key) {
    return fields
        .get(key)
        .flatMap(node -> source.map(node, Label.of("'" + key + "'")))
        .orElse(List.of());
  }

  private void group(Source source, Entry entry) {
    String name = entry.key().value();
    Place first = groupPlaces.putIfAbsent(name, entry.key().place());
    if (first != null) {
      source.report(
          entry.key().place(), "group " + name + " is declared twice; the first is in " + first);
      return;
    }
    Label what = Label.of("group", name);
    Optional<Fields> fields = source.fields(entry.value(), what, List.of(COLUMNS));
    if (fields.isPresent() && fields.get().lacks(COLUMNS)) {
      source.report(entry.key().place(), what + " has no columns; add 'columns'");
    }
    groups.put(
        name,
        fields
            .flatMap(map -> map.get(COLUMNS))
            .flatMap(node -> source.map(node, what.part(COLUMNS)))
            .orElse(List.of())
            .stream()
            .map(column -> ColumnReader.read(source, column, name))
            .toList());
  }

  private static void strict(Source source, Node node, Drafts drafts) {
    Place place = source.place(node);
    source
        .flag(node, Label.of("'strict'"))
        .flatMap(flag -> drafts.setStrict(new Located<>(flag, place)))
        .ifPresent(
            first ->
                source.report(
                    place,
                    "'strict' is said twice, and not the same; the first is in " + first.place()));
  }

  private static void view(Source source, Entry entry, Drafts drafts) {
    SqlReader.read(source, entry.value(), Label.of("view", entry.key().value()).part("query"))
        .ifPresent(query -> drafts.add(new ViewDraft(entry.key(), query)));
  }

  private static void drops(Source source, Node node, Drafts drafts) {
    Label what = Label.of("'drop'");
    if (source.list(node, what).filter(List::isEmpty).isPresent()) {
      return;
    }
    for (Located<String> drop : source.texts(node, what).orElse(List.of())) {
      String text = drop.value();
      if (text.isBlank()
          || !text.equals(text.strip())
          || text.startsWith(".")
          || text.endsWith(".")
          || text.contains("..")) {
        source.report(
            drop.place(), "'drop' must list 'table' or 'table.column', not '" + text + "'");
      }
      drafts
          .addDrop(drop)
          .ifPresent(
              first ->
                  source.report(
                      drop.place(),
                      "'drop' lists '" + text + "' twice; the first is in " + first.place()));
    }
  }
}
