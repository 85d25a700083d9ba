package io.agor.report;

import io.agor.schema.Check;
import io.agor.schema.Column;
import io.agor.schema.DefaultValue;
import io.agor.schema.ForeignKey;
import io.agor.schema.Index;
import io.agor.schema.IndexPart;
import io.agor.schema.Nullability;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The parts of a table in a few words each, for a cell. */
final class TableText {

  private TableText() {}

  /** What a column is besides its type: {@code not null default 0}; empty if nothing. */
  static String rest(Column column) {
    String nullability = column.nullability() == Nullability.NOT_NULL ? "not null" : "";
    return (nullability + " " + column.defaultValue().accept(new TableDefault())).strip();
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
    return DefaultWords.of(check.expression());
  }

  static String of(Index index) {
    String unique = index.uniqueness() == Index.Uniqueness.UNIQUE ? "unique " : "";
    String parts = index.parts().stream().map(TableText::of).collect(Collectors.joining(", "));
    return unique
        + parts
        + index.predicate().map(sql -> " where " + DefaultWords.of(sql)).orElse("");
  }

  private static String of(IndexPart part) {
    String key = part.column().or(() -> part.expression().map(DefaultWords::of)).orElseThrow();
    return part.direction() == IndexPart.Direction.DESCENDING ? key + " desc" : key;
  }

  private static String action(String words, ForeignKey.Action action) {
    return action == ForeignKey.Action.NO_ACTION
        ? ""
        : words + action.sql().toLowerCase(Locale.ROOT);
  }

  private static final class TableDefault extends DefaultWords {

    @Override
    public String none(DefaultValue.None none) {
      return "";
    }

    @Override
    public String identity(DefaultValue.Identity identity) {
      return "identity";
    }

    @Override
    public String generated(DefaultValue.Generated generated) {
      return "generated as (" + DefaultWords.of(generated.sql()) + ")";
    }
  }
}
