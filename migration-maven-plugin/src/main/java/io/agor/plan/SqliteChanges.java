package io.agor.plan;

import io.agor.dialect.Dialect;
import io.agor.diff.Change;
import io.agor.schema.PrimaryKey;
import io.agor.schema.Schema;
import io.agor.schema.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How each table changes between two physical SQLite schemas: in place, or by a rebuild. The one
 * place that knows, for the planner and for those who tell of it.
 */
final class SqliteChanges {

  private final Schema before;
  private final TableChanges tables;
  private final Map<String, SqliteAlteration> inPlace = new LinkedHashMap<>();
  private final SqliteRebuilds rebuilds;

  SqliteChanges(
      RenameSteps renames,
      Schema after,
      DeclaredValues declared,
      SqliteAbilities abilities,
      Set<String> fastRebuilds) {
    SqlWriter writer = new SqlWriter(Dialect.SQLITE);
    this.before = withKeyNamesOf(after, renames.schema());
    this.tables =
        TableChanges.between(before, after).rewriting(declared.rewritten(), before, after);
    List<Change.AlterTable> rebuilt = new ArrayList<>();
    for (Change.AlterTable change : tables.altered()) {
      SqliteAlteration alteration = new SqliteAlteration(writer, change, declared, abilities);
      if (alteration.isInPlace()) {
        inPlace.put(change.to().name(), alteration);
      } else {
        rebuilt.add(change);
      }
    }
    this.rebuilds = new SqliteRebuilds(writer, before, after, tables, rebuilt, fastRebuilds);
    rebuilds.remade().forEach(inPlace::remove);
  }

  /** The name of a primary key is nothing but a word in SQLite, not worth a rebuild. */
  private static Schema withKeyNamesOf(Schema after, Schema before) {
    return new Schema(
        before.tables().stream()
            .map(
                table ->
                    after
                        .table(table.name())
                        .filter(to -> columns(to).equals(columns(table)))
                        .map(to -> withKey(table, to.primaryKey()))
                        .orElse(table))
            .toList(),
        before.views());
  }

  private static Optional<List<String>> columns(Table table) {
    return table.primaryKey().map(PrimaryKey::columns);
  }

  private static Table withKey(Table table, Optional<PrimaryKey> key) {
    return new Table(
        table.name(),
        table.comment(),
        table.columns(),
        key,
        table.uniques(),
        table.foreignKeys(),
        table.checks(),
        table.indexes());
  }

  /** The origin under the new names. */
  Schema before() {
    return before;
  }

  TableChanges tables() {
    return tables;
  }

  /** What changes in place, by the name of the table. */
  Map<String, SqliteAlteration> inPlace() {
    return Collections.unmodifiableMap(inPlace);
  }

  SqliteRebuilds rebuilds() {
    return rebuilds;
  }
}
