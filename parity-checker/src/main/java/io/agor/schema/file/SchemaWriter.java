package io.agor.schema.file;

import io.agor.schema.Intents;
import io.agor.schema.Named;
import io.agor.schema.Schema;
import io.agor.schema.SqlText;
import io.agor.schema.Strictness;
import io.agor.schema.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Writes a schema in canonical form. */
final class SchemaWriter {

  private SchemaWriter() {}

  static String write(Schema schema) {
    return YamlPrinter.print(sections(schema, Intents.NONE));
  }

  static String write(Schema schema, List<SchemaComment> comments) {
    CommentWriter writer = new CommentWriter(schema, comments);
    Map<String, YamlValue> sections = GroupFinder.apply(sections(schema, Intents.NONE));
    sections.computeIfPresent(
        DraftReader.TABLES, (key, tables) -> writer.tables((YamlValue.Entries) tables));
    sections.computeIfPresent(
        DraftReader.VIEWS, (key, views) -> writer.views((YamlValue.Entries) views));
    return YamlPrinter.print(writer.head(), sections);
  }

  /** The top level of the file. */
  static Map<String, YamlValue> sections(Schema schema, Intents intents) {
    Map<String, YamlValue> sections = new LinkedHashMap<>();
    if (schema.strictness() == Strictness.STRICT) {
      sections.put(DraftReader.STRICT, new YamlValue.Literal("true"));
    }
    if (!intents.drops().isEmpty()) {
      sections.put(DraftReader.DROP, YamlValue.Items.ofTexts(List.copyOf(intents.drops())));
    }
    sections.put(
        DraftReader.TABLES,
        new YamlValue.Entries(
            entries(schema.tables(), table -> new TableWriter(table, intents).write()).values(),
            YamlValue.Layout.SPACED));
    if (!schema.views().isEmpty()) {
      sections.put(DraftReader.VIEWS, entries(schema.views(), SchemaWriter::view));
    }
    return sections;
  }

  /** A map with a line for each object. */
  static <T extends Named> YamlValue.Entries entries(
      List<T> objects, Function<T, YamlValue> value) {
    Map<String, YamlValue> entries = new LinkedHashMap<>();
    objects.forEach(object -> entries.put(object.name(), value.apply(object)));
    return new YamlValue.Entries(entries, YamlValue.Layout.SPREAD);
  }

  /** SQL as one text, or a map with one for each dialect. */
  static YamlValue sql(SqlText sql) {
    if (sql.perDialect().isEmpty()) {
      return new YamlValue.Text(sql.common());
    }
    Map<String, YamlValue> texts = new LinkedHashMap<>();
    if (!sql.common().isEmpty()) {
      texts.put(SqlReader.COMMON, new YamlValue.Text(sql.common()));
    }
    sql.perDialect().forEach((dialect, text) -> texts.put(dialect, new YamlValue.Text(text)));
    return new YamlValue.Entries(texts, YamlValue.Layout.COMPACT);
  }

  private static YamlValue view(View view) {
    return sql(view.query());
  }
}
