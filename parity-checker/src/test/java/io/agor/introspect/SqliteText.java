package io.agor.introspect;

import io.agor.dialect.Dialect;
import io.agor.dialect.PhysicalSchema;
import io.agor.schema.Column;
import io.agor.schema.DefaultValue;
import io.agor.schema.ForeignKey;
import io.agor.schema.Index;
import io.agor.schema.IndexPart;
import io.agor.schema.Nullability;
import io.agor.schema.Schema;
import io.agor.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a schema as plainly as possible for SQLite, for tests of reading it back. */
final class SqliteText {

  private SqliteText() {}

  static String of(Schema declared) {
    StringBuilder sql = new StringBuilder();
    for (Table table : PhysicalSchema.of(Dialect.SQLITE, declared).tables()) {
      List<String> parts = new ArrayList<>();
      table.columns().forEach(column -> parts.add(column(column)));
      table.primaryKey().ifPresent(key -> parts.add("PRIMARY KEY (" + names(key.columns()) + ")"));
      table.foreignKeys().forEach(key -> parts.add(foreignKey(key)));
      table
          .checks()
          .forEach(
              check ->
                  parts.add(
                      "CONSTRAINT "
                          + name(check.name())
                          + " CHECK ("
                          + check.expression().in("sqlite")
                          + ")"));
      sql.append("CREATE TABLE ").append(name(table.name())).append(" (\n  ");
      sql.append(String.join(",\n  ", parts)).append("\n);\n");
      table.indexes().forEach(index -> sql.append(index(table, index)));
    }
    return sql.toString();
  }

  private static String column(Column column) {
    String notNull = column.nullability() == Nullability.NOT_NULL ? " NOT NULL" : "";
    String value = "";
    if (column.defaultValue() instanceof DefaultValue.Numeric numeric) {
      value = " DEFAULT " + numeric.literal();
    } else if (column.defaultValue() instanceof DefaultValue.Text text) {
      value = " DEFAULT " + Dialect.SQLITE.quoting().literal(text.value());
    }
    return name(column.name()) + " " + column.type() + notNull + value;
  }

  private static String foreignKey(ForeignKey key) {
    return "CONSTRAINT "
        + name(key.name())
        + " FOREIGN KEY ("
        + names(key.columns())
        + ") REFERENCES "
        + name(key.targetTable())
        + " ("
        + names(key.targetColumns())
        + ") ON DELETE "
        + key.onDelete().sql()
        + " ON UPDATE "
        + key.onUpdate().sql();
  }

  private static String index(Table table, Index index) {
    String parts = index.parts().stream().map(SqliteText::part).collect(Collectors.joining(", "));
    return "CREATE "
        + (index.uniqueness() == Index.Uniqueness.UNIQUE ? "UNIQUE " : "")
        + "INDEX "
        + name(index.name())
        + " ON "
        + name(table.name())
        + " ("
        + parts
        + ")"
        + index.predicate().map(predicate -> " WHERE " + predicate.in("sqlite")).orElse("")
        + ";\n";
  }

  private static String part(IndexPart part) {
    String key =
        part.column()
            .map(SqliteText::name)
            .orElseGet(() -> part.expression().orElseThrow().in("sqlite"));
    return key + (part.direction() == IndexPart.Direction.DESCENDING ? " DESC" : "");
  }

  private static String names(List<String> names) {
    return names.stream().map(SqliteText::name).collect(Collectors.joining(", "));
  }

  private static String name(String name) {
    return Dialect.SQLITE.quoting().identifier(name);
  }
}
