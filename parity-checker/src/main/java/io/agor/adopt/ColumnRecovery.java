package io.agor.adopt;

import io.agor.dialect.Dialect;
import io.agor.dialect.NormalizedSchema;
import io.agor.schema.Column;
import io.agor.schema.ColumnType;
import io.agor.schema.DefaultValue;
import io.agor.schema.Nullability;
import io.agor.schema.Schema;
import io.agor.schema.Table;
import io.agor.schema.file.SchemaFile;
import io.agor.schema.file.SchemaFileException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Recovers one column from the master and, where there is one, its counterpart. */
final class ColumnRecovery {

  private final Dialect master;
  private final Table table;
  private final Column column;
  private final Optional<Column> counterpart;
  private final Texts texts;

  /**
   * Recovers one column.
   *
   * @param counterpart the column of the other database; empty where the master decides alone
   */
  ColumnRecovery(Dialect master, Table table, Column column, Optional<Column> counterpart) {
    this.master = master;
    this.table = table;
    this.column = column;
    this.counterpart = counterpart;
    this.texts = new Texts(master);
  }

  /**
   * The logical column.
   *
   * @param sameType whether the counterpart's type means the same
   * @param sameDefault whether its default does
   * @param values what an enum is limited to; empty for another column
   */
  Column recovered(Agreement sameType, Agreement sameDefault, List<String> values) {
    Map<Dialect, String> nativeTypes = new EnumMap<>(Dialect.class);
    nativeTypes.put(master, spelling(column));
    if (sameType == Agreement.SAME) {
      counterpart.ifPresent(other -> nativeTypes.put(texts.other(), spelling(other)));
    }
    TypeRecovery recovery = new TypeRecovery(column.name(), nativeTypes);
    if (column.defaultValue() == DefaultValue.Identity.IDENTITY && isOnlyKey()) {
      Map<String, String> overrides = recovery.overrides(ColumnType.Basic.IDENTITY);
      overrides.remove(Dialect.SQLITE.id());
      return new Column(
          column.name(),
          ColumnType.Basic.IDENTITY,
          Nullability.NOT_NULL,
          column.defaultValue(),
          new TreeMap<>(overrides),
          column.comment());
    }
    ColumnType type = values.isEmpty() ? recovery.type() : new ColumnType.Enumeration(values);
    Column typed =
        new Column(
            column.name(),
            type,
            isInKey() ? Nullability.NOT_NULL : column.nullability(),
            DefaultValue.None.NONE,
            recovery.overrides(type),
            column.comment());
    return withDefault(typed, sameDefault);
  }

  /** Whether two databases say the same of a column. */
  enum Agreement {
    SAME,
    DIFFERENT
  }

  static String spelling(Column column) {
    return column.type().toString();
  }

  private boolean isOnlyKey() {
    return table
        .primaryKey()
        .filter(key -> key.columns().equals(List.of(column.name())))
        .isPresent();
  }

  private boolean isInKey() {
    return table.primaryKey().filter(key -> key.columns().contains(column.name())).isPresent();
  }

  private Column withDefault(Column typed, Agreement same) {
    Optional<DefaultValue> other =
        counterpart.filter(unused -> same == Agreement.SAME).map(Column::defaultValue);
    DefaultValue value = column.defaultValue();
    if (value instanceof DefaultValue.Generated generated) {
      Optional<DefaultValue.Generated> otherGenerated =
          other
              .filter(DefaultValue.Generated.class::isInstance)
              .map(DefaultValue.Generated.class::cast);
      return with(
          typed,
          new DefaultValue.Generated(
              texts.merged(generated.sql(), otherGenerated.map(DefaultValue.Generated::sql)),
              generated.storage()));
    }
    boolean none = value == DefaultValue.None.NONE || value == DefaultValue.Identity.IDENTITY;
    if (none) {
      return typed;
    }
    if (value instanceof DefaultValue.Expression && other.isEmpty()) {
      return with(typed, texts.expression(value, other));
    }
    Column literal = with(typed, literal(typed.type(), value));
    if (reads(literal, master, value)
        && other.map(expected -> reads(literal, texts.other(), expected)).orElse(true)
        && isReadable(literal)) {
      return literal;
    }
    return with(typed, texts.expression(value, other));
  }

  private static DefaultValue literal(ColumnType type, DefaultValue value) {
    if (type == ColumnType.Basic.BOOLEAN && value instanceof DefaultValue.Numeric numeric) {
      return switch (numeric.literal()) {
        case "1" -> DefaultValue.Bool.TRUE;
        case "0" -> DefaultValue.Bool.FALSE;
        default -> value;
      };
    }
    return value;
  }

  /** Whether a database that is built with this column reads as this default. */
  private boolean reads(Column candidate, Dialect dialect, DefaultValue expected) {
    Schema schema = new Schema(List.of(alone(candidate)), List.of());
    DefaultValue actual =
        NormalizedSchema.of(dialect, schema).tables().get(0).columns().get(0).defaultValue();
    return actual.equals(expected);
  }

  /** Whether a schema file may say so: it checks literals against the type. */
  private boolean isReadable(Column candidate) {
    if (candidate.defaultValue() instanceof DefaultValue.Expression) {
      return true;
    }
    Schema schema = new Schema(List.of(alone(candidate)), List.of());
    try {
      return SchemaFile.read("column", SchemaFile.write(schema)).schema().equals(schema);
    } catch (SchemaFileException refused) {
      return false;
    }
  }

  private Table alone(Column candidate) {
    return new Table(
        table.name(),
        "",
        List.of(candidate),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Column with(Column column, DefaultValue value) {
    return new Column(
        column.name(),
        column.type(),
        column.nullability(),
        value,
        column.nativeTypes(),
        column.comment());
  }
}
