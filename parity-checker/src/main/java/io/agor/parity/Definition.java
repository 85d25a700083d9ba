package io.agor.parity;

import io.agor.report.DefaultWords;
import io.agor.schema.Check;
import io.agor.schema.Column;
import io.agor.schema.DefaultValue;
import io.agor.schema.ForeignKey;
import io.agor.schema.Index;
import io.agor.schema.IndexPart;
import io.agor.schema.Nullability;
import io.agor.schema.PrimaryKey;
import io.agor.schema.Table;
import io.agor.schema.Unique;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The objects of a schema in a few words each, close to SQL, so that two versions are compared at a
 * glance.
 */
final class Definition {

  private Definition() {}

  static String of(Table table) {
    return list(table.columnNames());
  }

  static String of(Column column) {
    String text = column.type() + " " + of(column.nullability());
    return column.defaultValue() == DefaultValue.None.NONE
        ? text
        : text + " " + of(column.defaultValue());
  }

  static String of(Nullability nullability) {
    return switch (nullability) {
      case NULLABLE -> "null";
      case NOT_NULL -> "not null";
    };
  }

  static String of(DefaultValue value) {
    return value.accept(new DefinedDefault());
  }

  static String of(PrimaryKey key) {
    return list(key.columns());
  }

  static String named(PrimaryKey key) {
    return key.name() + " " + list(key.columns());
  }

  static String of(Unique unique) {
    return list(unique.columns());
  }

  static String of(ForeignKey key) {
    return list(key.columns())
        + " references "
        + key.targetTable()
        + " "
        + list(key.targetColumns())
        + " on delete "
        + key.onDelete().sql().toLowerCase(Locale.ROOT)
        + " on update "
        + key.onUpdate().sql().toLowerCase(Locale.ROOT);
  }

  static String of(Check check) {
    return DefaultWords.of(check.expression());
  }

  static String of(Index index) {
    String unique = index.uniqueness() == Index.Uniqueness.UNIQUE ? "unique " : "";
    String parts =
        index.parts().stream().map(Definition::of).collect(Collectors.joining(", ", "(", ")"));
    return unique
        + parts
        + index.predicate().map(predicate -> " where " + DefaultWords.of(predicate)).orElse("");
  }

  private static String of(IndexPart part) {
    String key = part.column().or(() -> part.expression().map(DefaultWords::of)).orElseThrow();
    return part.direction() == IndexPart.Direction.DESCENDING ? key + " desc" : key;
  }

  private static String list(List<String> names) {
    return names.stream().collect(Collectors.joining(", ", "(", ")"));
  }

  private static final class DefinedDefault extends DefaultWords {

    @Override
    public String none(DefaultValue.None none) {
      return "no default";
    }

    @Override
    public String identity(DefaultValue.Identity identity) {
      return "identity";
    }

    @Override
    public String generated(DefaultValue.Generated generated) {
      return "generated always as ("
          + DefaultWords.of(generated.sql())
          + ") "
          + generated.storage().name().toLowerCase(Locale.ROOT);
    }
  }
}
