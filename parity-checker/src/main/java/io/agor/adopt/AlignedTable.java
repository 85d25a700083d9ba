package io.agor.adopt;

import io.agor.schema.Check;
import io.agor.schema.Column;
import io.agor.schema.DefaultValue;
import io.agor.schema.ForeignKey;
import io.agor.schema.Index;
import io.agor.schema.Named;
import io.agor.schema.Nullability;
import io.agor.schema.PrimaryKey;
import io.agor.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * One table of a database in line with the schema, as far as no row can be in the way.
 *
 * @param live the table as it is
 * @param wanted the table of the schema as the database would tell it
 * @param printed the same as it is written for the database
 * @param unnamed which constraints have no name that could differ
 */
record AlignedTable(Table live, Table wanted, Table printed, Predicate<String> unnamed) {

  /**
   * The table in line.
   *
   * @throws IllegalArgumentException if a name would stand twice
   */
  Table table() {
    List<Column> columns = columns();
    return new Table(
        live.name(),
        live.comment(),
        columns,
        sameKey() ? printed.primaryKey() : live.primaryKey(),
        merged(
            live.uniques(),
            wanted.uniques(),
            printed.uniques(),
            (is, should) -> is.columns().equals(should.columns()),
            (is, should) -> true,
            missing -> false),
        merged(
            live.foreignKeys(),
            wanted.foreignKeys(),
            printed.foreignKeys(),
            AlignedTable::isSame,
            (is, should) ->
                is.onDelete() == should.onDelete() && is.onUpdate() == should.onUpdate(),
            missing -> false),
        merged(
            live.checks(),
            wanted.checks(),
            printed.checks(),
            (is, should) -> is.expression().equals(should.expression()),
            (is, should) -> true,
            missing -> isOfNewColumn(missing, columns)),
        merged(
            live.indexes(),
            wanted.indexes(),
            printed.indexes(),
            AlignedTable::isSame,
            (is, should) -> true,
            missing -> isPlain(missing, columns)));
  }

  private boolean sameKey() {
    return live.primaryKey()
        .map(PrimaryKey::columns)
        .equals(wanted.primaryKey().map(PrimaryKey::columns));
  }

  private List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    for (Column column : live.columns()) {
      columns.add(
          wanted.column(column.name()).map(should -> column(column, should)).orElse(column));
    }
    for (Column column : wanted.columns()) {
      if (live.column(column.name()).isEmpty() && isAddable(column)) {
        columns.add(printed.column(column.name()).orElseThrow());
      }
    }
    return columns;
  }

  private Column column(Column is, Column should) {
    boolean inKey =
        sameKey() && live.primaryKey().filter(key -> key.columns().contains(is.name())).isPresent();
    return new Column(
        is.name(),
        is.type(),
        inKey ? should.nullability() : is.nullability(),
        getsDefault(is, should)
            ? printed.column(is.name()).orElseThrow().defaultValue()
            : is.defaultValue(),
        is.nativeTypes(),
        is.comment());
  }

  /** One that is there may be relied on, and counting and generating is more than a default. */
  private static boolean getsDefault(Column is, Column should) {
    boolean counts = should.defaultValue() == DefaultValue.Identity.IDENTITY;
    return is.type().equals(should.type())
        && is.defaultValue() == DefaultValue.None.NONE
        && should.defaultValue() != DefaultValue.None.NONE
        && (counts || !isOfItsOwn(should.defaultValue()));
  }

  /** Counting and generating is more than a default. */
  private static boolean isOfItsOwn(DefaultValue value) {
    return value instanceof DefaultValue.Identity || value instanceof DefaultValue.Generated;
  }

  /** Rows that are there have a value for it. */
  static boolean isAddable(Column column) {
    DefaultValue value = column.defaultValue();
    return !isOfItsOwn(value)
        && !(value instanceof DefaultValue.Expression)
        && (column.nullability() == Nullability.NULLABLE || value != DefaultValue.None.NONE);
  }

  private boolean isOfNewColumn(Check check, List<Column> columns) {
    return check
        .column()
        .filter(name -> live.column(name).isEmpty())
        .filter(name -> columns.stream().anyMatch(column -> column.name().equals(name)))
        .isPresent();
  }

  private static boolean isSame(ForeignKey is, ForeignKey should) {
    return is.columns().equals(should.columns())
        && is.targetTable().equals(should.targetTable())
        && is.targetColumns().equals(should.targetColumns());
  }

  /** Another plain index in the place of one of the same name is no other guarantee. */
  private static boolean isSame(Index is, Index should) {
    boolean sameContent =
        is.parts().equals(should.parts())
            && is.uniqueness() == should.uniqueness()
            && is.predicate().equals(should.predicate());
    return sameContent
        || (is.name().equals(should.name())
            && is.uniqueness() == Index.Uniqueness.NON_UNIQUE
            && should.uniqueness() == Index.Uniqueness.NON_UNIQUE
            && should.isOfColumns());
  }

  private static boolean isPlain(Index index, List<Column> columns) {
    List<String> names = columns.stream().map(Column::name).toList();
    return index.uniqueness() == Index.Uniqueness.NON_UNIQUE
        && index.isOfColumns()
        && names.containsAll(index.columnNames());
  }

  /** What there is, each as the schema has it where that is the same but for its name. */
  private <T extends Named> List<T> merged(
      List<T> live,
      List<T> wanted,
      List<T> printed,
      BiPredicate<T, T> same,
      BiPredicate<T, T> sameButName,
      Predicate<T> addable) {
    List<T> open = new ArrayList<>(wanted);
    List<T> merged = new ArrayList<>();
    for (T is : live) {
      Optional<T> twin =
          open.stream()
              .filter(should -> should.name().equals(is.name()) && same.test(is, should))
              .findFirst()
              .or(
                  () ->
                      open.stream()
                          .filter(should -> same.test(is, should))
                          .filter(should -> named(live, should.name()).isEmpty())
                          .findFirst());
      twin.ifPresent(open::remove);
      merged.add(
          twin.filter(should -> !should.equals(is))
              .filter(should -> !(unnamed.test(is.name()) && sameButName.test(is, should)))
              .flatMap(should -> named(printed, should.name()))
              .orElse(is));
    }
    open.stream()
        .filter(addable)
        .filter(missing -> named(merged, missing.name()).isEmpty())
        .forEach(missing -> named(printed, missing.name()).ifPresent(merged::add));
    return merged;
  }

  private static <T extends Named> Optional<T> named(List<T> objects, String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return objects.stream()
        .filter(object -> object.name().toLowerCase(Locale.ROOT).equals(wanted))
        .findFirst();
  }
}
