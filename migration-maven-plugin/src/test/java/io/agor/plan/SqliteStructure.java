package io.agor.plan;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What SQLite's pragmas say of a schema, with the checks and names that only its SQL tells. */
final class SqliteStructure {

  private static final Pattern NAMED =
      Pattern.compile("CONSTRAINT [`\"](.*?)[`\"] (REFERENCES|FOREIGN KEY|CHECK \\()");

  private SqliteStructure() {}

  static List<String> of(ConnectedDatabase database) throws SQLException {
    List<String> structure = new ArrayList<>();
    for (String table : database.query("SELECT name FROM sqlite_schema WHERE type = 'table'")) {
      if (!table.startsWith("sqlite_")) {
        table(database, table, structure);
      }
    }
    structure.addAll(
        database.query("SELECT name, sql FROM sqlite_schema WHERE type IN ('view', 'trigger')"));
    // RENAME writes the new names in quotes
    structure.replaceAll(line -> line.replaceAll("[\"`]", ""));
    Collections.sort(structure);
    return structure;
  }

  private static void table(ConnectedDatabase database, String table, List<String> structure)
      throws SQLException {
    String literal = database.dialect().quoting().literal(table);
    List<String> lines = new ArrayList<>();
    lines.addAll(
        database.query(
            "SELECT 'column', name, type, \"notnull\", dflt_value, pk, hidden"
                + " FROM pragma_table_xinfo("
                + literal
                + ")"));
    lines.addAll(
        database.query(
            "SELECT 'key', group_concat(\"from\" || '>' || \"table\" || '.' || \"to\"),"
                + " on_update, on_delete FROM pragma_foreign_key_list("
                + literal
                + ") GROUP BY id"));
    lines.addAll(
        database.query(
            "SELECT 'index', name, \"unique\", origin, partial,"
                + " (SELECT sql FROM sqlite_schema s WHERE s.name = l.name)"
                + " FROM pragma_index_list("
                + literal
                + ") l WHERE origin = 'c'"));
    String sql = database.query("SELECT sql FROM sqlite_schema WHERE name = " + literal).get(0);
    if (sql.contains("AUTOINCREMENT")) {
      lines.add("AUTOINCREMENT");
    }
    Matcher named = NAMED.matcher(sql);
    while (named.find()) {
      lines.add(
          named.group().replace('"', '`').replace("FOREIGN KEY", "REFERENCES")
              + (named.group().endsWith("(") ? toClosingBracket(sql, named.end()) : ""));
    }
    Matcher generated = Pattern.compile("GENERATED ALWAYS AS .*?(STORED|VIRTUAL)").matcher(sql);
    while (generated.find()) {
      lines.add(generated.group());
    }
    lines.forEach(line -> structure.add(table + ": " + line));
  }

  private static String toClosingBracket(String sql, int start) {
    int depth = 1;
    int end = start;
    boolean quoted = false;
    while (depth > 0) {
      char character = sql.charAt(end++);
      quoted ^= character == '\'';
      if (!quoted) {
        depth += character == '(' ? 1 : character == ')' ? -1 : 0;
      }
    }
    return sql.substring(start, end);
  }
}
