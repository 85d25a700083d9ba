package io.agor.plan;

import io.agor.dialect.Dialect;
import io.agor.dialect.PhysicalSchema;
import io.agor.schema.Column;
import io.agor.schema.ColumnName;
import io.agor.schema.DefaultValue;
import io.agor.schema.SqlText;
import io.agor.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The rows of a database as a migration would make them, as queries over the database before it:
 * under their new names, with their new values. What has no new value is NULL.
 */
final class FutureRows {

  /** Where a row lies: orders the rows of a table without a primary key, and finds one row. */
  static final String ROW = "__row";

  private final Dialect dialect;
  private final SchemaStep step;
  private final SqlWriter writer;
  private final RenameSteps renames;
  private final RowValues values;

  FutureRows(Dialect dialect, SchemaStep step) {
    this.dialect = dialect;
    this.step = step;
    this.writer = new SqlWriter(dialect);
    this.renames =
        RenameSteps.between(
            dialect,
            PhysicalSchema.of(dialect, step.before()),
            PhysicalSchema.of(dialect, step.after()),
            step.intents());
    this.values =
        RowValues.of(
            dialect,
            DeclaredValues.of(dialect, step.before(), step.after(), renames, step.intents()));
  }

  /** The physical table that rows of a table come from, under the new names. */
  Optional<Table> origin(String table) {
    return renames.schema().table(table);
  }

  /** The logical table that rows of a table come from, as the database knows it. */
  Table old(String table) {
    return step.before().table(renames.oldTable(table)).orElseThrow();
  }

  /** What a column is called before. */
  ColumnName oldColumn(String table, String column) {
    return renames.oldColumn(table, column);
  }

  /** A key column before the migration, under a name that no column of the schema has. */
  String key(int position) {
    return writer.name("__key" + position);
  }

  /** The columns by which rows are told apart. */
  List<Column> keyColumns(String table) {
    Table old = old(table);
    if (old.primaryKey().isPresent()) {
      return old.primaryKey().get().columns().stream()
          .map(name -> old.column(name).orElseThrow())
          .toList();
    }
    return old.columns().stream()
        .filter(column -> ValueKind.of(dialect, column).family() != ValueKind.Family.BLOB)
        .limit(4)
        .toList();
  }

  /** The rows with the values that they have, under the new names. */
  String unchanged(Table to) {
    Table old = old(to.name());
    List<String> expressions = new ArrayList<>();
    List<Column> keys = keyColumns(to.name());
    for (int i = 0; i < keys.size(); i++) {
      expressions.add(writer.name(keys.get(i).name()) + " AS " + key(i));
    }
    switch (dialect) {
      case SQLITE -> {
        if (old.primaryKey().isEmpty()) {
          expressions.add("rowid AS " + writer.name(ROW));
        }
      }
      case POSTGRESQL -> expressions.add("ctid AS " + writer.name(ROW));
    }
    for (Column column : old.columns()) {
      expressions.add(
          writer.name(column.name())
              + " AS "
              + writer.name(renames.renaming().column(old.name(), column.name())));
    }
    return "SELECT " + String.join(", ", expressions) + " FROM " + writer.name(old.name());
  }

  /** The rows with their new values. */
  String changed(Table to) {
    List<String> expressions = hidden(to);
    List<String> computed = new ArrayList<>();
    for (Column column : to.columns()) {
      String name = writer.name(column.name());
      Optional<SqlText> generated = ColumnChange.expression(column);
      if (generated.isPresent()) {
        computed.add("(" + writer.text(generated.get()) + ") AS " + name);
      } else {
        expressions.add(safeValue(to, column) + " AS " + name);
      }
    }
    String written =
        "SELECT " + String.join(", ", expressions) + " FROM " + named(unchanged(to), to);
    return computed.isEmpty()
        ? written
        : "SELECT *, " + String.join(", ", computed) + " FROM " + named(written, to);
  }

  private List<String> hidden(Table to) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < keyColumns(to.name()).size(); i++) {
      names.add(key(i));
    }
    if (dialect == Dialect.POSTGRESQL || old(to.name()).primaryKey().isEmpty()) {
      names.add(writer.name(ROW));
    }
    return names;
  }

  /** A query as a table of the name that the schema's own SQL may use. */
  String named(String query, Table to) {
    return "(" + query + ") AS " + writer.name(to.name());
  }

  /** Whether a column holds just what it holds before. */
  boolean isKept(Table to, Column column) {
    Optional<Column> before = origin(to.name()).flatMap(table -> table.column(column.name()));
    return before.isPresent()
        && (ColumnChange.isGenerated(column)
            ? before.get().defaultValue().equals(column.defaultValue())
            : value(to, column).equals(writer.name(column.name())) && limits(to, column).isEmpty());
  }

  /** The new value of a column; an error in PostgreSQL where it breaks a limit. */
  String value(Table to, Column column) {
    Optional<String> backfill = values.backfill(to.name(), column.name());
    Optional<Column> before = origin(to.name()).flatMap(table -> table.column(column.name()));
    if (before.isEmpty()) {
      return backfill.orElseGet(() -> defaultValue(column));
    }
    String value = values.converted(to.name(), column.name()).orElse(writer.name(column.name()));
    return backfill.map(other -> "coalesce(" + value + ", " + other + ")").orElse(value);
  }

  private String defaultValue(Column column) {
    if (ColumnChange.isIdentity(column) || column.defaultValue() == DefaultValue.None.NONE) {
      return "NULL";
    }
    String value = writer.defaultExpression(column.defaultValue());
    return switch (dialect) {
      case SQLITE -> value;
      case POSTGRESQL -> "CAST(" + value + " AS " + column.type() + ")";
    };
  }

  private String safeValue(Table to, Column column) {
    String value = value(to, column);
    List<Conversion.Limit> limits = limits(to, column);
    return limits.isEmpty()
        ? value
        : "CASE WHEN " + anyOf(to, column, limits) + " THEN NULL ELSE " + value + " END";
  }

  /** True for rows in which a column has no value, though the old one is not beyond a limit. */
  String isNull(Table to, Column column) {
    String condition = "(" + value(to, column) + ") IS NULL";
    List<Conversion.Limit> limits = limits(to, column);
    return limits.isEmpty()
        ? condition
        : "CASE WHEN " + anyOf(to, column, limits) + " THEN FALSE ELSE " + condition + " END";
  }

  private String anyOf(Table to, Column column, List<Conversion.Limit> limits) {
    return limits.stream()
        .map(limit -> "(" + condition(to, column, limit) + ")")
        .collect(Collectors.joining(" OR "));
  }

  /** A limit over the rows as they are. */
  String condition(Table to, Column column, Conversion.Limit limit) {
    return limit.condition(
        isAdded(to, column) ? "(" + value(to, column) + ")" : writer.name(column.name()));
  }

  private boolean isAdded(Table to, Column column) {
    return origin(to.name()).flatMap(table -> table.column(column.name())).isEmpty();
  }

  /** What no value of a column may be that gets a new type, or its first value. */
  List<Conversion.Limit> limits(Table to, Column column) {
    if (ColumnChange.isGenerated(column)) {
      return List.of();
    }
    Column logical =
        step.after().table(to.name()).flatMap(table -> table.column(column.name())).orElseThrow();
    ValueKind kind = ValueKind.of(dialect, logical);
    if (isAdded(to, column)) {
      return values.backfill(to.name(), column.name()).isPresent() ? filledLimits(kind) : List.of();
    }
    if (values.rewritten().contains(new ColumnName(to.name(), column.name()))) {
      return declaredLimits(to, column, kind);
    }
    Column before =
        old(to.name()).column(oldColumn(to.name(), column.name()).column()).orElseThrow();
    ConversionRules rules =
        switch (dialect) {
          case SQLITE -> new SqliteConversions();
          case POSTGRESQL -> new PostgresqlLimits();
        };
    return rules
        .find(ValueKind.of(dialect, before), kind)
        .map(Conversion::limits)
        .orElse(List.of());
  }

  /** What both databases can tell of a value that an expression of the author makes. */
  private static List<Conversion.Limit> filledLimits(ValueKind kind) {
    return switch (kind.family()) {
      case TEXT ->
          kind.size() == ValueKind.UNLIMITED
              ? List.of()
              : List.of(
                  new Conversion.Limit(
                      "longer than " + kind.size(), "length({c}) > " + kind.size()));
      case SMALLINT, INTEGER ->
          List.of(
              new Conversion.Limit(
                  ConversionRules.outOfRange(kind.family()),
                  "{c} NOT BETWEEN " + ConversionRules.range(kind.family())));
      case BIGINT,
          TIMESTAMP_MS,
          BOOLEAN,
          REAL,
          DOUBLE,
          DECIMAL,
          TIMESTAMP,
          TIMESTAMPTZ,
          DATE,
          TIME,
          UUID,
          JSON,
          BLOB,
          UNKNOWN ->
          List.of();
    };
  }

  /** SQLite takes whatever the author's expression gives, and cannot say whether it fails. */
  private List<Conversion.Limit> declaredLimits(Table to, Column column, ValueKind kind) {
    String using = values.converted(to.name(), column.name()).orElseThrow();
    return switch (dialect) {
      case SQLITE -> List.of();
      case POSTGRESQL -> {
        String query =
            "SELECT CAST(("
                + using
                + ") AS "
                + column.type()
                + ") FROM "
                + named(unchanged(to), to)
                + " WHERE "
                + writer.name(ROW)
                + " = ";
        String fails =
            FailingSql.fails(
                writer.literal(query) + " || quote_literal(" + writer.name(ROW) + ") || '::tid'");
        List<Conversion.Limit> limits = new ArrayList<>();
        limits.add(new Conversion.Limit("refused by its using", fails));
        if (kind.family() == ValueKind.Family.TEXT && kind.size() != ValueKind.UNLIMITED) {
          limits.add(
              new Conversion.Limit(
                  "longer than " + kind.size(),
                  "CASE WHEN "
                      + fails
                      + " THEN FALSE ELSE length(CAST(("
                      + using
                      + ") AS text)) > "
                      + kind.size()
                      + " END"));
        }
        yield limits;
      }
    };
  }
}
