package io.agor.plan;

import io.agor.dialect.DatabaseVersion;
import io.agor.dialect.Dialect;
import io.agor.schema.ForeignKey;
import io.agor.schema.Index;
import io.agor.schema.Schema;
import io.agor.schema.Table;
import io.agor.schema.Unique;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Plans for PostgreSQL, which changes tables in place. What others hang on goes first: views,
 * foreign keys, indexes, tables; then the tables are altered and created; foreign keys and views
 * come last, when all that they point to is there.
 */
final class PostgresqlPlanner implements Planner {

  private final SqlWriter writer = new SqlWriter(Dialect.POSTGRESQL);
  private final DatabaseVersion minimumVersion;

  PostgresqlPlanner(DatabaseVersion minimumVersion) {
    this.minimumVersion = minimumVersion;
  }

  @Override
  public Dialect dialect() {
    return Dialect.POSTGRESQL;
  }

  @Override
  public List<Statement> plan(PhysicalStep step) {
    VirtualColumns.check(step.declared().after(), minimumVersion);
    VirtualColumnUses.check(step.declared().after());
    Schema before = step.before();
    Schema after = step.after();
    RenameSteps newNames = step.renames();
    DeclaredValues declared = step.values(newNames);
    RowValues values = RowValues.of(Dialect.POSTGRESQL, declared);
    TableChanges changes =
        step.tableChanges(newNames).rewriting(declared.rewritten(), newNames.schema(), after);
    PostgresqlRenames renames = new PostgresqlRenames(writer);
    List<PostgresqlAlteration> alterations =
        PostgresqlDependents.complete(newNames.schema(), after, changes).stream()
            .map(change -> PostgresqlAlteration.of(writer, change, renames, values))
            .toList();

    Set<String> touched = new LinkedHashSet<>(newNames.tables());
    alterations.stream()
        .filter(PostgresqlAlteration::changesShape)
        .forEach(alteration -> touched.add(newNames.oldTable(alteration.table())));
    ViewSteps views = ViewSteps.between(Dialect.POSTGRESQL, before, after, touched);

    List<Statement> statements = new ArrayList<>(values.guards());
    statements.addAll(views.drops());
    statements.addAll(newNames.statements());
    alterations.forEach(alteration -> statements.addAll(alteration.foreignKeyDrops()));
    alterations.forEach(alteration -> statements.addAll(alteration.indexDrops()));
    dropTables(changes.dropped(), statements);
    if (renames.isEmpty()
        && !exchangeNames(alterations)
        && alterations.stream().noneMatch(PostgresqlAlteration::backfills)) {
      alterations.forEach(alteration -> statements.addAll(alteration.alterations()));
    } else {
      alterations.forEach(alteration -> statements.addAll(alteration.preparations()));
      statements.addAll(renames.statements());
      alterations.forEach(alteration -> statements.addAll(alteration.alterationsWhenPrepared()));
    }
    createTables(changes.created(), after, statements);
    alterations.forEach(alteration -> statements.addAll(alteration.foreignKeyAdditions()));
    statements.addAll(views.creations());
    return List.copyOf(statements);
  }

  /** Whether a table takes a name for a key or an index that a key of another one gives up. */
  private static boolean exchangeNames(List<PostgresqlAlteration> alterations) {
    Map<String, String> owners = new HashMap<>();
    alterations.forEach(
        alteration ->
            alteration.namesGivenUp().forEach(name -> owners.put(name, alteration.table())));
    return alterations.stream()
        .anyMatch(
            alteration ->
                alteration.namesTaken().stream()
                    .map(name -> owners.getOrDefault(name, alteration.table()))
                    .anyMatch(owner -> !owner.equals(alteration.table())));
  }

  private void dropTables(List<Table> dropped, List<Statement> statements) {
    List<Table> order = ChangeOrder.childrenFirst(dropped);
    Map<String, Integer> places = new HashMap<>();
    Map<String, List<Statement>> keyDrops = new HashMap<>();
    order.forEach(table -> places.put(table.name(), places.size()));
    for (Table table : order) {
      for (ForeignKey key : table.foreignKeys()) {
        if (places.getOrDefault(key.targetTable(), order.size()) < places.get(table.name())) {
          List<String> clause = List.of(writer.dropConstraint(key.name()));
          keyDrops
              .computeIfAbsent(key.targetTable(), name -> new ArrayList<>())
              .add(Statement.of(writer.alterTable(table.name(), clause)));
        }
      }
    }
    for (Table table : order) {
      statements.addAll(keyDrops.getOrDefault(table.name(), List.of()));
      statements.add(Statement.of(writer.dropTable(table.name())));
    }
  }

  private void createTables(List<Table> created, Schema after, List<Statement> statements) {
    List<Statement> late = new ArrayList<>();
    Set<String> existing = new HashSet<>();
    after.tables().forEach(table -> existing.add(table.name()));
    created.forEach(table -> existing.remove(table.name()));
    for (Table table : ChangeOrder.parentsFirst(created)) {
      List<ForeignKey> inline = new ArrayList<>();
      List<String> clauses = new ArrayList<>();
      for (ForeignKey key : table.foreignKeys()) {
        if (existing.contains(key.targetTable()) || isOwnKey(table, key)) {
          inline.add(key);
        } else {
          clauses.add("ADD " + writer.foreignKey(key));
        }
      }
      createTable(table, inline, statements);
      if (!clauses.isEmpty()) {
        late.add(Statement.of(writer.alterTable(table.name(), clauses)));
      }
      existing.add(table.name());
    }
    statements.addAll(late);
  }

  private void createTable(Table table, List<ForeignKey> inline, List<Statement> statements) {
    List<Unique> uniques = new ArrayList<>();
    List<Unique> repeated = new ArrayList<>();
    for (Unique unique : table.uniques()) {
      (isRepeated(table, unique) ? repeated : uniques).add(unique);
    }
    statements.add(
        new Statement(writer.createTable(table.name(), table, uniques, inline), table.comment()));
    for (Unique unique : repeated) {
      statements.add(addUnique(writer, table, unique));
    }
    for (Index index : table.indexes()) {
      statements.add(Statement.of(writer.createIndex(table.name(), index)));
    }
  }

  /**
   * Whether an earlier key of the table has the same columns: in one statement PostgreSQL makes a
   * single constraint of the two.
   */
  static boolean isRepeated(Table table, Unique unique) {
    List<Unique> earlier = table.uniques().subList(0, table.uniques().indexOf(unique));
    return table.primaryKey().filter(key -> key.columns().equals(unique.columns())).isPresent()
        || earlier.stream().anyMatch(other -> other.columns().equals(unique.columns()));
  }

  /** A statement of its own for a repeated unique. */
  static Statement addUnique(SqlWriter writer, Table table, Unique unique) {
    return Statement.of(writer.alterTable(table.name(), List.of("ADD " + writer.unique(unique))));
  }

  /** Whether a foreign key points to a key that CREATE TABLE of its own table makes. */
  private static boolean isOwnKey(Table table, ForeignKey key) {
    if (!key.targetTable().equals(table.name())) {
      return false;
    }
    Set<String> target = new HashSet<>(key.targetColumns());
    return table.primaryKey().map(own -> target.equals(new HashSet<>(own.columns()))).orElse(false)
        || table.uniques().stream()
            .anyMatch(unique -> target.equals(new HashSet<>(unique.columns())));
  }
}
