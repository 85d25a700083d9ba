package io.agor.plan;

import io.agor.diff.Renaming;
import io.agor.schema.ForeignKey;
import io.agor.schema.Intents;
import io.agor.schema.Schema;
import io.agor.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The foreign keys after a change under the names before it, for rows that shall fulfil both. */
final class LaterKeys {

  private final Schema before;
  private final Renaming renaming;

  private LaterKeys(Schema before, Renaming renaming) {
    this.before = before;
    this.renaming = renaming;
  }

  /** The schema before with the foreign keys of the schema after. */
  static Schema of(Schema before, Schema after, Intents intents) {
    LaterKeys later = new LaterKeys(before, Renaming.of(before, after, intents));
    return new Schema(
        before.tables().stream().map(table -> later.table(table, after)).toList(), List.of());
  }

  private Table table(Table table, Schema after) {
    return new Table(
        table.name(),
        "",
        table.columns(),
        Optional.empty(),
        List.of(),
        after.table(renaming.table(table.name())).stream()
            .flatMap(now -> now.foreignKeys().stream())
            .flatMap(key -> underOldNames(table, key).stream())
            .toList(),
        List.of(),
        List.of());
  }

  private Optional<ForeignKey> underOldNames(Table table, ForeignKey key) {
    Optional<Table> target = before.table(oldTable(key.targetTable()));
    List<String> columns = key.columns().stream().flatMap(name -> oldColumn(table, name)).toList();
    List<String> targets =
        target.stream()
            .flatMap(old -> key.targetColumns().stream().flatMap(name -> oldColumn(old, name)))
            .toList();
    return columns.size() == key.columns().size() && targets.size() == columns.size()
        ? Optional.of(
            new ForeignKey(
                key.name(),
                columns,
                target.orElseThrow().name(),
                targets,
                key.onDelete(),
                key.onUpdate()))
        : Optional.empty();
  }

  private String oldTable(String name) {
    return renaming.tables().entrySet().stream()
        .filter(rename -> rename.getValue().equals(name))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(name);
  }

  private Stream<String> oldColumn(Table table, String name) {
    return table.columnNames().stream()
        .filter(column -> renaming.column(table.name(), column).equals(name))
        .limit(1);
  }
}
