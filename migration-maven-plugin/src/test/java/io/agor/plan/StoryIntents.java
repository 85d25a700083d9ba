package io.agor.plan;

import io.agor.schema.ColumnName;
import io.agor.schema.Intents;
import io.agor.schema.SqlText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/**
 * The intents in the schema file of a story, taken out of it: {@code renamedFrom} on a table or a
 * column, {@code backfill} and {@code using} on a column.
 *
 * @param text the schema file without them
 */
record StoryIntents(String text, Intents intents) {

  static StoryIntents of(String yaml) {
    if (!yaml.contains("renamedFrom:") && !yaml.contains("backfill:") && !yaml.contains("using:")) {
      return new StoryIntents(yaml, Intents.NONE);
    }
    Map<String, Object> schema = map(new Load(LoadSettings.builder().build()).loadFromString(yaml));
    TreeMap<String, String> tables = new TreeMap<>();
    TreeMap<ColumnName, String> columns = new TreeMap<>();
    TreeMap<ColumnName, SqlText> backfills = new TreeMap<>();
    TreeMap<ColumnName, SqlText> conversions = new TreeMap<>();
    map(schema.get("tables"))
        .forEach(
            (table, definition) -> {
              Object from = map(definition).remove("renamedFrom");
              if (from != null) {
                tables.put(table, String.valueOf(from));
              }
              map(map(definition).get("columns"))
                  .forEach(
                      (name, line) -> {
                        if (line instanceof Map) {
                          ColumnName column = new ColumnName(table, name);
                          Map<String, Object> fields = map(line);
                          put(columns, column, fields.remove("renamedFrom"));
                          putSql(backfills, column, fields.remove("backfill"));
                          Object using = fields.remove("using");
                          putSql(conversions, column, using == null ? null : Map.of("sql", using));
                        }
                      });
            });
    String text =
        new Dump(DumpSettings.builder().setDefaultFlowStyle(FlowStyle.FLOW).build())
            .dumpToString(schema);
    return new StoryIntents(
        text, new Intents(new TreeSet<>(), tables, columns, backfills, conversions));
  }

  private static void put(Map<ColumnName, String> map, ColumnName column, Object value) {
    if (value != null) {
      map.put(column, String.valueOf(value));
    }
  }

  private static void putSql(Map<ColumnName, SqlText> map, ColumnName column, Object value) {
    if (value instanceof Map) {
      Object sql = map(value).get("sql");
      Map<String, String> perDialect = new LinkedHashMap<>();
      if (sql instanceof Map) {
        map(sql).forEach((dialect, text) -> perDialect.put(dialect, String.valueOf(text)));
        map.put(column, SqlText.perDialect(perDialect));
      } else {
        map.put(column, SqlText.of(String.valueOf(sql)));
      }
    } else if (value instanceof String text) {
      map.put(column, SqlText.of("'" + text.replace("'", "''") + "'"));
    } else if (value != null) {
      map.put(column, SqlText.of(String.valueOf(value)));
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return value == null || value instanceof List
        ? new LinkedHashMap<>()
        : (Map<String, Object>) value;
  }
}
