package io.agor.benchmark;

import io.agor.dialect.Dialect;
import io.agor.schema.Check;
import io.agor.schema.Column;
import io.agor.schema.ColumnType;
import io.agor.schema.DefaultValue;
import io.agor.schema.ForeignKey;
import io.agor.schema.Index;
import io.agor.schema.Schema;
import io.agor.schema.Table;
import io.agor.schema.Unique;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A schema as the TypeScript that drizzle-kit reads, so that both tools are given the same. What
 * the benchmarks have no use for is an error.
 */
final class DrizzleSource {

  private static final String BOTH =
      "check, foreignKey, index, integer, primaryKey, text, unique, uniqueIndex";

  private final Dialect dialect;

  DrizzleSource(Dialect dialect) {
    this.dialect = dialect;
  }

  String of(Schema schema) {
    String imports =
        switch (dialect) {
          case SQLITE ->
              "import { sqliteTable as table, " + BOTH + " } from 'drizzle-orm/sqlite-core';\n";
          case POSTGRESQL ->
              "import { pgTable as table, bigint, boolean, jsonb, varchar, "
                  + BOTH
                  + " } from 'drizzle-orm/pg-core';\n";
        };
    return schema.tables().stream()
        .map(this::table)
        .collect(Collectors.joining("\n", imports + "import { sql } from 'drizzle-orm';\n\n", ""));
  }

  private String table(Table table) {
    List<String> constraints = new ArrayList<>();
    table
        .primaryKey()
        .ifPresent(
            key ->
                constraints.add(
                    "primaryKey({ name: '%s', columns: [%s] })"
                        .formatted(key.name(), fields(key.columns()))));
    for (Unique unique : table.uniques()) {
      constraints.add("unique('%s').on(%s)".formatted(unique.name(), fields(unique.columns())));
    }
    table.foreignKeys().forEach(key -> constraints.add(foreignKey(key)));
    for (Check check : table.checks()) {
      constraints.add("check('%s', sql`%s`)".formatted(check.name(), check.expression().common()));
    }
    for (Column column : table.columns()) {
      if (column.type() instanceof ColumnType.Enumeration type) {
        constraints.add(allowedValues(table, column, type));
      }
    }
    table.indexes().forEach(index -> constraints.add(index(index)));
    String columns =
        table.columns().stream()
            .map(column -> "  " + column.name() + ": " + column(column) + ",\n")
            .collect(Collectors.joining());
    String rest =
        constraints.stream().map(text -> "  " + text + ",\n").collect(Collectors.joining());
    return "export const %s = table('%s', {\n%s}, (t) => [\n%s]);\n"
        .formatted(table.name(), table.name(), columns, rest);
  }

  private static String fields(List<String> columns) {
    return columns.stream().map(column -> "t." + column).collect(Collectors.joining(", "));
  }

  private static String foreignKey(ForeignKey key) {
    String targets =
        key.targetColumns().stream()
            .map(column -> key.targetTable() + "." + column)
            .collect(Collectors.joining(", "));
    return "foreignKey({ name: '%s', columns: [%s], foreignColumns: [%s] })"
            .formatted(key.name(), fields(key.columns()), targets)
        + ".onDelete('%s')".formatted(key.onDelete().sql().toLowerCase(Locale.ROOT))
        + ".onUpdate('%s')".formatted(key.onUpdate().sql().toLowerCase(Locale.ROOT));
  }

  /** Agor declares the values of an enum by a CHECK in both databases. */
  private static String allowedValues(Table table, Column column, ColumnType.Enumeration type) {
    return "check('%s_%s_check', sql`\"%s\" in (%s)`)"
        .formatted(
            table.name(),
            column.name(),
            column.name(),
            type.values().stream().map(DrizzleSource::quoted).collect(Collectors.joining(", ")));
  }

  private static String index(Index index) {
    String function =
        switch (index.uniqueness()) {
          case UNIQUE -> "uniqueIndex";
          case NON_UNIQUE -> "index";
        };
    return "%s('%s').on(%s)".formatted(function, index.name(), fields(index.columnNames()));
  }

  private String column(Column column) {
    String nullability =
        switch (column.nullability()) {
          case NULLABLE -> "";
          case NOT_NULL -> ".notNull()";
        };
    return type(column) + nullability + defaultValue(column);
  }

  private static String defaultValue(Column column) {
    DefaultValue value = column.defaultValue();
    if (value == DefaultValue.None.NONE) {
      return "";
    }
    if (value instanceof DefaultValue.Text text) {
      return ".default(sql`" + quoted(text.value()) + "`)";
    }
    if (value instanceof DefaultValue.Bool bool) {
      return ".default(" + bool.name().toLowerCase(Locale.ROOT) + ")";
    }
    throw new IllegalArgumentException("no benchmark has a default such as " + value);
  }

  private String type(Column column) {
    String name = column.name();
    ColumnType type = column.type();
    if (type instanceof ColumnType.Varchar varchar) {
      return text(name, varchar.length());
    }
    if (type instanceof ColumnType.Enumeration) {
      return call("text", name, "");
    }
    if (type == ColumnType.Basic.ID) {
      return text(name, 36);
    }
    if (type == ColumnType.Basic.TEXT) {
      return call("text", name, "");
    }
    if (type == ColumnType.Basic.INTEGER) {
      return call("integer", name, "");
    }
    boolean sqlite = dialect == Dialect.SQLITE;
    if (type == ColumnType.Basic.BOOLEAN) {
      return sqlite ? call("integer", name, "mode: 'boolean'") : call("boolean", name, "");
    }
    if (type == ColumnType.Basic.TIMESTAMP_MS) {
      return sqlite
          ? call("integer", name, "mode: 'timestamp_ms'")
          : call("bigint", name, "mode: 'number'");
    }
    if (type == ColumnType.Basic.JSON) {
      return sqlite ? call("text", name, "mode: 'json'") : call("jsonb", name, "");
    }
    throw new IllegalArgumentException("no benchmark has a column of the type " + type);
  }

  private String text(String name, int length) {
    return call(dialect == Dialect.SQLITE ? "text" : "varchar", name, "length: " + length);
  }

  private static String call(String function, String name, String options) {
    return options.isEmpty()
        ? "%s('%s')".formatted(function, name)
        : "%s('%s', { %s })".formatted(function, name, options);
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
