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

  private final RenameSteps renames;
  private final DeclaredValues declared;
  private final Schema before;
  private final TableChanges tables;
  private final Map<String, SqliteAlteration> inPlace = new LinkedHashMap<>();
  private final SqliteRebuilds rebuilds;

  SqliteChanges(PhysicalStep step, SqliteAbilities abilities) {
    SqlWriter writer = new SqlWriter(Dialect.SQLITE);
    Schema after = step.after();
    this.renames = step.renames();
    this.declared = step.values(renames);
    this.before = withKeyNamesOf(after, renames.schema());
    TableChanges changes =
        before.equals(renames.schema())
            ? step.tableChanges(renames)
            : TableChanges.between(before, after);
    this.tables = changes.rewriting(declared.rewritten(), before, after);
    List<Change.AlterTable> rebuilt = new ArrayList<>();
    for (Change.AlterTable change : tables.altered()) {
      SqliteAlteration alteration = new SqliteAlteration(writer, change, declared, abilities);
      if (alteration.isInPlace()) {
        inPlace.put(change.to().name(), alteration);
      } else {
        rebuilt.add(change);
      }
    }
    Set<String> fastRebuilds = step.declared().intents().fastRebuilds();
    this.rebuilds = new SqliteRebuilds(writer, before, after, tables, rebuilt, fastRebuilds);
    rebuilds.remade().forEach(inPlace::remove);
  }

  /** The name of a primary key is nothing but a word in SQLite, not worth a rebuild. */
  private static Schema withKeyNamesOf(Schema after, Schema before) {
    List<Table> tables = new ArrayList<>();
    for (Table table : before.tables()) {
      Optional<PrimaryKey> key = after.table(table.name()).flatMap(Table::primaryKey);
      boolean hasOtherName =
          key.isPresent()
              && !key.equals(table.primaryKey())
              && columns(key).equals(columns(table.primaryKey()));
      tables.add(hasOtherName ? withKey(table, key) : table);
    }
    return tables.equals(before.tables()) ? before : new Schema(tables, before.views());
  }

  private static Optional<List<String>> columns(Optional<PrimaryKey> key) {
    return key.map(PrimaryKey::columns);
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

  /** The renames that come before. */
  RenameSteps renames() {
    return renames;
  }

  /** What the author declares about the rows that are there. */
  DeclaredValues declared() {
    return declared;
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
