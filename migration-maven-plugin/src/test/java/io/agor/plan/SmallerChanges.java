package io.agor.plan;

import io.agor.schema.ColumnName;
import io.agor.schema.ForeignKey;
import io.agor.schema.Intents;
import io.agor.schema.Named;
import io.agor.schema.Schema;
import io.agor.schema.SqlText;
import io.agor.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes one thing out of a change: a table, a column, a key, an index, a check or a view on both
 * sides, the strictness, or one word of its author. What names the thing goes with it.
 */
final class SmallerChanges {

  private final SchemaChange change;

  private SmallerChanges(SchemaChange change) {
    this.change = change;
  }

  /** All changes that are one step smaller, the biggest steps first. */
  static Stream<SchemaChange> of(SchemaChange change) {
    SmallerChanges smaller = new SmallerChanges(change);
    return Stream.of(
            smaller.withoutStrictness(),
            smaller.withoutViews(),
            smaller.withoutTables(),
            smaller.withoutParts(),
            smaller.withoutColumns(),
            smaller.withoutIntents())
        .flatMap(Function.identity())
        .filter(other -> !other.equals(change))
        .filter(SmallerChanges::isWhole);
  }

  /** Whether every foreign key still has its target. */
  private static boolean isWhole(SchemaChange change) {
    return Stream.of(change.before(), change.after())
        .flatMap(schema -> schema.tables().stream().map(table -> Map.entry(schema, table)))
        .allMatch(
            entry ->
                entry.getValue().foreignKeys().stream()
                    .allMatch(
                        key ->
                            entry
                                .getKey()
                                .table(key.targetTable())
                                .filter(
                                    target -> target.columnNames().containsAll(key.targetColumns()))
                                .isPresent()));
  }

  private Stream<SchemaChange> withoutStrictness() {
    return Stream.of(
        new SchemaChange(
            new Schema(change.before().tables(), change.before().views()),
            new Schema(change.after().tables(), change.after().views()),
            change.intents()));
  }

  private Stream<SchemaChange> withoutViews() {
    return change.before().views().isEmpty() && change.after().views().isEmpty()
        ? Stream.empty()
        : Stream.of(
            new SchemaChange(
                new Schema(change.before().tables(), List.of(), change.before().strictness()),
                new Schema(change.after().tables(), List.of(), change.after().strictness()),
                change.intents()));
  }

  private Stream<SchemaChange> withoutTables() {
    Stream<SchemaChange> added =
        change.after().tables().stream()
            .map(table -> without(change.tableBefore(table.name()), Optional.of(table.name())));
    Stream<SchemaChange> dropped =
        change.before().tables().stream()
            .filter(table -> tableAfter(table.name()).isEmpty())
            .map(table -> without(Optional.of(table.name()), Optional.empty()));
    return Stream.concat(added, dropped);
  }

  private Optional<String> tableAfter(String name) {
    return change.after().tables().stream()
        .map(Table::name)
        .filter(table -> change.tableBefore(table).filter(name::equals).isPresent())
        .findFirst();
  }

  private SchemaChange without(Optional<String> before, Optional<String> after) {
    return new SchemaChange(
        before.map(name -> withoutTable(change.before(), name)).orElse(change.before()),
        after.map(name -> withoutTable(change.after(), name)).orElse(change.after()),
        after
            .map(
                name ->
                    keeping(table -> !table.equals(name), column -> !column.table().equals(name)))
            .orElse(change.intents()));
  }

  private static Schema withoutTable(Schema schema, String name) {
    return new Schema(
        schema.tables().stream()
            .filter(table -> !table.name().equals(name))
            .map(table -> parts(table, key -> !key.targetTable().equals(name), part -> true))
            .toList(),
        schema.views().stream().filter(view -> !mentions(view.query(), name)).toList(),
        schema.strictness());
  }

  private Stream<SchemaChange> withoutColumns() {
    Stream<SchemaChange> kept =
        change.after().tables().stream()
            .flatMap(
                table ->
                    table.columnNames().stream()
                        .map(column -> withoutColumn(new ColumnName(table.name(), column))));
    Stream<SchemaChange> dropped =
        change.before().tables().stream()
            .flatMap(
                table ->
                    table.columnNames().stream()
                        .filter(column -> !isKept(table.name(), column))
                        .map(
                            column ->
                                new SchemaChange(
                                    edit(
                                        change.before(),
                                        table.name(),
                                        old -> withoutColumn(old, column)),
                                    change.after(),
                                    change.intents())));
    return Stream.concat(kept, dropped);
  }

  private boolean isKept(String table, String column) {
    return tableAfter(table).flatMap(change.after()::table).stream()
        .flatMap(now -> now.columnNames().stream().map(name -> new ColumnName(now.name(), name)))
        .anyMatch(name -> change.columnBefore(name).filter(column::equals).isPresent());
  }

  private SchemaChange withoutColumn(ColumnName name) {
    Schema before =
        change
            .tableBefore(name.table())
            .flatMap(
                table ->
                    change
                        .columnBefore(name)
                        .map(
                            column ->
                                edit(change.before(), table, old -> withoutColumn(old, column))))
            .orElse(change.before());
    return new SchemaChange(
        before,
        edit(change.after(), name.table(), table -> withoutColumn(table, name.column())),
        keeping(table -> true, column -> !column.equals(name)));
  }

  /** The table itself where the column is needed: alone, or in the primary key. */
  private static Table withoutColumn(Table table, String name) {
    boolean needed =
        table.columns().size() == 1
            || table.primaryKey().filter(key -> key.columns().contains(name)).isPresent();
    if (needed) {
      return table;
    }
    return new Table(
        table.name(),
        table.comment(),
        table.columns().stream().filter(column -> !column.name().equals(name)).toList(),
        table.primaryKey(),
        table.uniques().stream().filter(key -> !key.columns().contains(name)).toList(),
        table.foreignKeys().stream().filter(key -> !key.columns().contains(name)).toList(),
        table.checks().stream().filter(check -> !mentions(check.expression(), name)).toList(),
        table.indexes().stream()
            .filter(index -> !index.columnNames().contains(name))
            .filter(index -> index.predicate().stream().noneMatch(text -> mentions(text, name)))
            .toList());
  }

  private Stream<SchemaChange> withoutParts() {
    return Stream.of(change.before(), change.after())
        .flatMap(schema -> schema.tables().stream())
        .flatMap(
            table ->
                Stream.of(table.uniques(), table.foreignKeys(), table.checks(), table.indexes())
                    .flatMap(List::stream))
        .map(Named::name)
        .distinct()
        .map(
            name ->
                new SchemaChange(
                    withoutPart(change.before(), name),
                    withoutPart(change.after(), name),
                    change.intents()));
  }

  private static Schema withoutPart(Schema schema, String name) {
    return new Schema(
        schema.tables().stream()
            .map(table -> parts(table, key -> !key.name().equals(name), key -> !key.equals(name)))
            .toList(),
        schema.views(),
        schema.strictness());
  }

  private static Table parts(
      Table table, Predicate<ForeignKey> foreignKeys, Predicate<String> otherNames) {
    return new Table(
        table.name(),
        table.comment(),
        table.columns(),
        table.primaryKey(),
        table.uniques().stream().filter(key -> otherNames.test(key.name())).toList(),
        table.foreignKeys().stream().filter(foreignKeys).toList(),
        table.checks().stream().filter(check -> otherNames.test(check.name())).toList(),
        table.indexes().stream().filter(index -> otherNames.test(index.name())).toList());
  }

  private Stream<SchemaChange> withoutIntents() {
    Intents intents = change.intents();
    Stream<SchemaChange> tables =
        intents.renamedTables().keySet().stream()
            .map(name -> with(keeping(table -> !table.equals(name), column -> true)));
    Stream<SchemaChange> columns =
        Stream.of(intents.renamedColumns(), intents.backfills(), intents.conversions())
            .flatMap(map -> map.keySet().stream())
            .distinct()
            .map(name -> with(keeping(table -> true, column -> !column.equals(name))));
    return Stream.concat(tables, columns);
  }

  private SchemaChange with(Intents intents) {
    return new SchemaChange(change.before(), change.after(), intents);
  }

  private Intents keeping(Predicate<String> tables, Predicate<ColumnName> columns) {
    Intents intents = change.intents();
    return new Intents(
        intents.drops(),
        only(intents.renamedTables(), tables),
        only(intents.renamedColumns(), columns),
        only(intents.backfills(), columns),
        only(intents.conversions(), columns),
        intents.fastRebuilds());
  }

  private static <K, V> SortedMap<K, V> only(SortedMap<K, V> map, Predicate<K> kept) {
    return map.entrySet().stream()
        .filter(entry -> kept.test(entry.getKey()))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));
  }

  private static Schema edit(Schema schema, String name, Function<Table, Table> edit) {
    return new Schema(
        schema.tables().stream()
            .map(table -> table.name().equals(name) ? edit.apply(table) : table)
            .toList(),
        schema.views(),
        schema.strictness());
  }

  private static boolean mentions(SqlText text, String name) {
    return Objects.toString(text).contains(name);
  }
}
