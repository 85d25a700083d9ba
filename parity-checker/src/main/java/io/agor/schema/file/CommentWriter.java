package io.agor.schema.file;

import io.agor.schema.Intents;
import io.agor.schema.Schema;
import io.agor.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Puts comments into the lines of a file that is about to be printed. */
final class CommentWriter {

  /** Lines of a comment end here where there is a choice. */
  private static final int WIDTH = 100;

  private static final Pattern UNPRINTABLE = Pattern.compile("[^\\p{Graph}\\p{L}\\p{N} ]");

  private static final Pattern WORD_ENDS = Pattern.compile(" +");

  private final Schema schema;
  private final Map<String, Map<String, List<String>>> linesByTable = new LinkedHashMap<>();

  CommentWriter(Schema schema, List<SchemaComment> comments) {
    this.schema = schema;
    for (SchemaComment comment : comments) {
      linesByTable
          .computeIfAbsent(comment.table(), table -> new LinkedHashMap<>())
          .computeIfAbsent(place(comment), object -> new ArrayList<>())
          .addAll(wrapped(comment.text()));
    }
  }

  /** The column whose line holds the object, or the object where it has a line of its own. */
  private String place(SchemaComment comment) {
    return schema
        .table(comment.table())
        .map(
            table -> {
              TableWriter writer = new TableWriter(table, Intents.NONE);
              return writer.inlineColumn(comment.object()).orElse(comment.object());
            })
        .orElse("");
  }

  /** The lines about the whole file, and about tables that it does not have. */
  List<String> head() {
    List<String> lines = new ArrayList<>();
    linesByTable.forEach(
        (table, objects) -> {
          if (schema.table(table).isEmpty() && schema.view(table).isEmpty()) {
            objects.values().forEach(lines::addAll);
          }
        });
    return lines;
  }

  YamlValue.Entries tables(YamlValue.Entries tables) {
    Map<String, YamlValue> commented = new LinkedHashMap<>();
    tables
        .values()
        .forEach(
            (name, value) ->
                commented.put(
                    name,
                    linesByTable.containsKey(name) && value instanceof YamlValue.Entries entries
                        ? table(schema.table(name).orElseThrow(), entries)
                        : value));
    return new YamlValue.Entries(commented, tables.layout());
  }

  YamlValue.Entries views(YamlValue.Entries views) {
    Map<String, YamlValue> commented = new LinkedHashMap<>();
    views
        .values()
        .forEach(
            (name, value) -> {
              List<String> lines = new ArrayList<>();
              linesByTable.getOrDefault(name, Map.of()).values().forEach(lines::addAll);
              commented.put(name, with(lines, value));
            });
    return new YamlValue.Entries(commented, views.layout());
  }

  private YamlValue table(Table table, YamlValue.Entries entries) {
    Map<String, List<String>> open = new LinkedHashMap<>(linesByTable.get(table.name()));
    Map<String, YamlValue> sections = new LinkedHashMap<>();
    entries
        .values()
        .forEach(
            (key, section) ->
                sections.put(
                    key,
                    section instanceof YamlValue.Entries lines
                            && lines.layout() == YamlValue.Layout.SPREAD
                        ? section(lines, open)
                        : section));
    List<String> own = new ArrayList<>();
    open.values().forEach(own::addAll);
    return with(own, new YamlValue.Entries(sections, entries.layout()));
  }

  private static YamlValue section(YamlValue.Entries lines, Map<String, List<String>> open) {
    Map<String, YamlValue> commented = new LinkedHashMap<>();
    lines
        .values()
        .forEach(
            (name, value) -> {
              List<String> about = open.remove(name);
              commented.put(name, about == null ? value : with(about, value));
            });
    return new YamlValue.Entries(commented, lines.layout());
  }

  private static YamlValue with(List<String> lines, YamlValue value) {
    return lines.isEmpty() ? value : new YamlValue.Commented(lines, value);
  }

  /** Lines without a character that YAML does not admit. */
  private static List<String> wrapped(String text) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.lines().toList()) {
      StringBuilder line = new StringBuilder();
      for (String word : WORD_ENDS.split(UNPRINTABLE.matcher(paragraph).replaceAll(" "), 0)) {
        if (line.length() > 0 && line.length() + 1 + word.length() > WIDTH) {
          lines.add(line.toString());
          line.setLength(0);
        }
        line.append(line.length() == 0 ? "" : " ").append(word);
      }
      lines.add(line.toString());
    }
    return lines;
  }
}
