package io.agor.rehearsal;

import io.agor.migration.MigrationStep;
import io.agor.rehearsal.fill.ComingDemands;
import io.agor.schema.Column;
import io.agor.schema.ColumnName;
import io.agor.schema.ColumnType;
import io.agor.schema.DefaultValue;
import io.agor.schema.ForeignKey;
import io.agor.schema.SqlText;
import io.agor.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a step will ask of rows, under the names before it. */
final class Looking {

  private Looking() {}

  static ComingDemands ahead(MigrationStep step) {
    Map<ColumnName, ColumnType> types = new HashMap<>();
    Map<String, List<ForeignKey>> keys = new HashMap<>();
    Map<String, List<SqlText>> texts = new HashMap<>();
    List<KeptTable> kept = KeptTable.of(step);
    for (KeptTable table : kept) {
      String name = table.from().name();
      table
          .origins()
          .forEach(
              (column, from) ->
                  types.put(
                      new ColumnName(name, from.name()),
                      type(table.to().column(column).orElseThrow())));
      keys.put(name, newKeys(table, kept));
      List<SqlText> own = new ArrayList<>();
      table.to().checks().forEach(check -> own.add(check.expression()));
      for (Column column : table.to().columns()) {
        ColumnName after = new ColumnName(table.to().name(), column.name());
        Optional.ofNullable(step.intents().conversions().get(after)).ifPresent(own::add);
        Optional.ofNullable(step.intents().backfills().get(after)).ifPresent(own::add);
      }
      texts.put(name, own);
    }
    return new ComingDemands(types, keys, texts);
  }

  private static ColumnType type(Column column) {
    return column.defaultValue() == DefaultValue.Identity.IDENTITY
        ? ColumnType.Basic.IDENTITY
        : column.type();
  }

  /** The foreign keys of the table after whose columns are all there before. */
  private static List<ForeignKey> newKeys(KeptTable table, List<KeptTable> kept) {
    List<ForeignKey> keys = new ArrayList<>();
    for (ForeignKey key : table.to().foreignKeys()) {
      Optional<KeptTable> target =
          kept.stream().filter(other -> other.to().name().equals(key.targetTable())).findFirst();
      Optional<List<String>> own = before(table, key.columns());
      Optional<List<String>> others = target.flatMap(other -> before(other, key.targetColumns()));
      if (own.isPresent() && others.isPresent() && !isThere(table.from(), own.get())) {
        keys.add(
            new ForeignKey(
                key.name(),
                own.get(),
                target.orElseThrow().from().name(),
                others.get(),
                key.onDelete(),
                key.onUpdate()));
      }
    }
    return keys;
  }

  private static boolean isThere(Table table, List<String> columns) {
    return table.foreignKeys().stream().anyMatch(key -> key.columns().equals(columns));
  }

  private static Optional<List<String>> before(KeptTable table, List<String> columns) {
    List<String> names = new ArrayList<>();
    for (String column : columns) {
      table.origin(column).map(Column::name).ifPresent(names::add);
    }
    return names.size() == columns.size() ? Optional.of(names) : Optional.empty();
  }
}
