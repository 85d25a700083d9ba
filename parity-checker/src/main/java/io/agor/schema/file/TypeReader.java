package io.agor.schema.file;

import io.agor.schema.ColumnType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the type of a column. */
final class TypeReader {

  static final String ENUM = "enum";

  /** Names of types that people know from elsewhere, and what they are called here. */
  private static final Map<String, String> ELSEWHERE =
      Map.ofEntries(
          Map.entry("string", "text"),
          Map.entry("clob", "text"),
          Map.entry("char", "varchar(n)"),
          Map.entry("bool", "boolean"),
          Map.entry("tinyint", "smallint"),
          Map.entry("int2", "smallint"),
          Map.entry("int", "integer"),
          Map.entry("int4", "integer"),
          Map.entry("int8", "bigint"),
          Map.entry("long", "bigint"),
          Map.entry("float", "real"),
          Map.entry("float4", "real"),
          Map.entry("float8", "double"),
          Map.entry("double precision", "double"),
          Map.entry("numeric", "decimal(p,s)"),
          Map.entry("datetime", "timestamp"),
          Map.entry("timestamptz", "timestamp_ms"),
          Map.entry("jsonb", "json"),
          Map.entry("bytea", "blob"),
          Map.entry("binary", "blob"),
          Map.entry("serial", "identity"),
          Map.entry("bigserial", "identity"),
          Map.entry("autoincrement", "identity"));

  private static final Map<String, ColumnType> BASIC = basic();

  private TypeReader() {}

  /** The names of all types, as a user may write them; for messages. */
  static List<String> names() {
    List<String> names = new ArrayList<>();
    for (ColumnType.Basic basic : ColumnType.Basic.values()) {
      names.add(basic.toString());
    }
    names.add(2, "varchar(n)");
    names.add("decimal(p,s)");
    names.add(ENUM);
    return names;
  }

  /** Reads a type; {@code values} are those of an enum. */
  static Optional<ColumnType> read(
      Source source, Located<String> written, Optional<Node> values, Label column) {
    String type = written.value().strip();
    if (type.equals(ENUM)) {
      return enumeration(source, written, values, column);
    }
    if (values.isPresent()) {
      source.report(
          values.get(), "'values' of " + column + " needs type enum; the type is '" + type + "'");
    }
    int open = type.indexOf('(');
    if (open >= 0) {
      return withParameters(source, written, type, open, column);
    }
    ColumnType basic = BASIC.get(type);
    if (basic == null) {
      source.report(written.place(), unknown(type, type, column));
    }
    return Optional.ofNullable(basic);
  }

  private static String unknown(String type, String name, Label column) {
    if (name.equals("varchar")) {
      return "type varchar of " + column + " needs a length, such as varchar(255)";
    }
    if (name.equals("decimal")) {
      return "type decimal of " + column + " needs precision and scale, such as decimal(10,2)";
    }
    String start = "unknown type '" + type + "' of " + column;
    String elsewhere = ELSEWHERE.get(name.toLowerCase(Locale.ROOT));
    return elsewhere != null
        ? start + "; did you mean '" + elsewhere + "'?"
        : start + Suggestion.ending(type, "known are", names());
  }

  private static Optional<ColumnType> enumeration(
      Source source, Located<String> written, Optional<Node> values, Label column) {
    if (values.isEmpty()) {
      source.report(
          written.place(),
          "enum " + column + " has no values; write { type: enum, values: [a, b] }");
      return Optional.empty();
    }
    return source
        .texts(values.get(), column.part("values"))
        .map(texts -> new ColumnType.Enumeration(Located.values(texts)));
  }

  private static Optional<ColumnType> withParameters(
      Source source, Located<String> written, String type, int open, Label column) {
    String name = type.substring(0, open).strip();
    if (!type.endsWith(")")) {
      source.report(
          written.place(),
          "type '"
              + type
              + "' of "
              + column
              + " has no closing bracket; inside { } a comma ends the value, so quote it: \""
              + name
              + "(10,2)\"");
      return Optional.empty();
    }
    String parameters = type.substring(open + 1, type.length() - 1);
    try {
      if (name.equals("varchar")) {
        return Optional.of(new ColumnType.Varchar(number(parameters)));
      }
      int comma = parameters.indexOf(',');
      if (name.equals("decimal") && comma >= 0) {
        return Optional.of(
            new ColumnType.Decimal(
                number(parameters.substring(0, comma)), number(parameters.substring(comma + 1))));
      }
      source.report(written.place(), unknown(type, name, column));
    } catch (NumberFormatException e) {
      source.report(
          written.place(),
          "type '" + type + "' of " + column + " needs whole numbers between its brackets");
    } catch (IllegalArgumentException e) {
      source.report(written.place(), "type of " + column + ": " + e.getMessage());
    }
    return Optional.empty();
  }

  private static Map<String, ColumnType> basic() {
    Map<String, ColumnType> types = new HashMap<>();
    for (ColumnType.Basic type : ColumnType.Basic.values()) {
      types.put(type.toString(), type);
    }
    return types;
  }

  private static int number(String text) {
    return Integer.parseInt(text.strip());
  }
}
