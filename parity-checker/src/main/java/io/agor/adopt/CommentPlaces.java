package io.agor.adopt;

import io.agor.schema.Schema;
import io.agor.schema.file.SchemaComment;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the place in a schema file of what a finding calls an object. */
record CommentPlaces(Schema schema) {

  /**
   * A comment on the object; on its table, or the file, where the schema file has no line for it.
   */
  SchemaComment comment(String object, String text) {
    String table =
        Stream.concat(
                schema.tables().stream().map(found -> found.name()),
                schema.views().stream().map(found -> found.name()))
            .filter(name -> isAbout(object, name))
            .max(Comparator.comparingInt(String::length))
            .orElse("");
    String part = part(object, table);
    String column =
        schema
            .table(table)
            .flatMap(found -> Counterparts.find(found.columns(), part))
            .map(found -> found.name())
            .orElse(part);
    return new SchemaComment(table, column, text);
  }

  private static boolean isAbout(String object, String table) {
    String text = object.toLowerCase(Locale.ROOT);
    String name = table.toLowerCase(Locale.ROOT);
    return text.endsWith(" on " + name)
        || text.endsWith(" of " + name)
        || text.matches("(table|view) " + Pattern.quote(name))
        || text.startsWith("column " + name + ".")
        || text.matches("[a-z ]+ " + Pattern.quote(name) + "\\(.*");
  }

  /** The name of the column or index; empty for what is called by its columns. */
  private static String part(String object, String table) {
    if (object.startsWith("column ")) {
      return object.substring(Math.min(object.length(), "column .".length() + table.length()));
    }
    String end = " on " + table;
    if (!table.isEmpty()
        && object.toLowerCase(Locale.ROOT).endsWith(end.toLowerCase(Locale.ROOT))) {
      String name = object.substring(0, object.length() - end.length());
      return name.replaceFirst("^(unique|index|check|foreign key) ", "");
    }
    return "";
  }
}
