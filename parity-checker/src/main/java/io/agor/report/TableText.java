package io.agor.report;

import io.agor.schema.Check;
import io.agor.schema.Column;
import io.agor.schema.DefaultValue;
import io.agor.schema.ForeignKey;
import io.agor.schema.Index;
import io.agor.schema.IndexPart;
import io.agor.schema.Nullability;
import io.agor.schema.SqlText;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The parts of a table in a few words each, for a cell. */
final class TableText {

  private TableText() {}

  /** What a column is besides its type: {@code not null default 0}; empty if nothing. */
  static String rest(Column column) {
    String nullability = column.nullability() == Nullability.NOT_NULL ? "not null" : "";
    return (nullability + " " + column.defaultValue().accept(DefaultText.INSTANCE)).strip();
  }

  static String of(List<String> columns) {
    return String.join(", ", columns);
  }

  static String of(ForeignKey key) {
    String target = key.targetTable() + " (" + String.join(", ", key.targetColumns()) + ")";
    return of(key.columns())
        + " \u2192 "
        + target
        + action(" on delete ", key.onDelete())
        + action(" on update ", key.onUpdate());
  }

  static String of(Check check) {
    return of(check.expression());
  }

  static String of(Index index) {
    String unique = index.uniqueness() == Index.Uniqueness.UNIQUE ? "unique " : "";
    String parts = index.parts().stream().map(TableText::of).collect(Collectors.joining(", "));
    return unique + parts + index.predicate().map(sql -> " where " + of(sql)).orElse("");
  }

  private static String of(IndexPart part) {
    String key = part.column().or(() -> part.expression().map(TableText::of)).orElseThrow();
    return part.direction() == IndexPart.Direction.DESCENDING ? key + " desc" : key;
  }

  private static String of(SqlText sql) {
    return sql.perDialect().isEmpty() ? sql.common() : sql.perDialect().toString();
  }

  private static String action(String words, ForeignKey.Action action) {
    return action == ForeignKey.Action.NO_ACTION
        ? ""
        : words + action.sql().toLowerCase(Locale.ROOT);
  }

  private enum DefaultText implements DefaultValue.Visitor<String> {
    INSTANCE;

    @Override
    public String none(DefaultValue.None none) {
      return "";
    }

    @Override
    public String text(DefaultValue.Text text) {
      return "default '" + text.value().replace("'", "''") + "'";
    }

    @Override
    public String numeric(DefaultValue.Numeric numeric) {
      return "default " + numeric.literal();
    }

    @Override
    public String bool(DefaultValue.Bool bool) {
      return "default " + bool.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String expression(DefaultValue.Expression expression) {
      return "default " + of(expression.sql());
    }

    @Override
    public String identity(DefaultValue.Identity identity) {
      return "identity";
    }

    @Override
    public String generated(DefaultValue.Generated generated) {
      return "generated as (" + of(generated.sql()) + ")";
    }

    private static String of(SqlText sql) {
      return TableText.of(sql);
    }
  }
}
