package io.agor.plan;

import io.agor.dialect.Dialect;
import io.agor.schema.Check;
import io.agor.schema.Column;
import io.agor.schema.DefaultValue;
import io.agor.schema.ForeignKey;
import io.agor.schema.PrimaryKey;
import io.agor.schema.Table;
import io.agor.schema.Unique;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands between the brackets of CREATE TABLE: a line for each column and constraint. */
final class TableLines {

  private final SqlWriter writer;
  private final Dialect dialect;
  private final Table table;
  private final Optional<PrimaryKey> inlineKey;

  TableLines(SqlWriter writer, Dialect dialect, Table table) {
    this.writer = writer;
    this.dialect = dialect;
    this.table = table;
    this.inlineKey = table.primaryKey().filter(this::isInline);
  }

  /** The lines; of uniques and foreign keys only those that are given. */
  List<String> of(List<Unique> uniques, List<ForeignKey> foreignKeys) {
    List<String> lines = new ArrayList<>();
    for (Column column : table.columns()) {
      String line = isInlineKey(column) ? keyColumn(column) : writer.column(column);
      lines.add(table.checks().isEmpty() ? line : line + checksOf(column));
    }
    if (inlineKey.isEmpty() && table.primaryKey().isPresent()) {
      lines.add(writer.primaryKey(table.primaryKey().get()));
    }
    for (Unique unique : uniques) {
      lines.add(writer.unique(unique));
    }
    for (ForeignKey foreignKey : foreignKeys) {
      lines.add(writer.foreignKey(foreignKey));
    }
    for (Check check : table.checks()) {
      if (check.column().isEmpty()) {
        lines.add(writer.check(check));
      }
    }
    return lines;
  }

  private String checksOf(Column column) {
    StringBuilder checks = new StringBuilder();
    for (Check check : table.checks()) {
      if (check.column().isPresent() && check.column().get().equals(column.name())) {
        checks.append("\n    ").append(writer.check(check));
      }
    }
    return checks.toString();
  }

  /**
   * Whether a key stands in the line of its one column: under PostgreSQL's own name, and always
   * where SQLite counts, because AUTOINCREMENT has no other place.
   */
  private boolean isInline(PrimaryKey key) {
    return key.columns().size() == 1 && (isPlainName(key) || counts(key));
  }

  /**
   * Whether PostgreSQL itself would name the key so. It cuts a name that is too long in its own
   * way, without a checksum, and so a key with such a name is always written with it.
   */
  private boolean isPlainName(PrimaryKey key) {
    return key.name().equals(table.name() + "_pkey");
  }

  private boolean counts(PrimaryKey key) {
    return dialect == Dialect.SQLITE
        && table.column(key.columns().get(0)).orElseThrow().defaultValue()
            == DefaultValue.Identity.IDENTITY;
  }

  private boolean isInlineKey(Column column) {
    return inlineKey.isPresent() && inlineKey.get().columns().get(0).equals(column.name());
  }

  private String keyColumn(Column column) {
    PrimaryKey key = inlineKey.orElseThrow();
    String named = isPlainName(key) ? "" : " CONSTRAINT " + writer.name(key.name());
    String start = writer.name(column.name()) + " " + column.type();
    String defaultClause = writer.defaultClause(column.defaultValue());
    return switch (dialect) {
      case SQLITE ->
          start
              + named
              + " PRIMARY KEY"
              + (column.defaultValue() == DefaultValue.Identity.IDENTITY ? " AUTOINCREMENT" : "")
              + " NOT NULL"
              + defaultClause;
      case POSTGRESQL -> start + defaultClause + named + " PRIMARY KEY";
    };
  }
}
