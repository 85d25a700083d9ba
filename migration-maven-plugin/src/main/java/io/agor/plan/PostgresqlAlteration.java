package io.agor.plan;

import io.agor.diff.Change;
import io.agor.diff.TableChange;
import io.agor.schema.Column;
import io.agor.schema.DefaultValue;
import io.agor.schema.ForeignKey;
import io.agor.schema.Nullability;
import io.agor.schema.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The changes of one table, sorted into the steps that PostgreSQL needs them in. Clauses of one
 * ALTER TABLE stand in an order that is right when they run one by one; PostgreSQL itself runs
 * drops first, then types, additions and the rest.
 */
final class PostgresqlAlteration {

  private final SqlWriter writer;
  private final Table table;
  private final List<String> foreignKeyDrops = new ArrayList<>();
  private final List<String> foreignKeyAdditions = new ArrayList<>();
  private final List<Statement> indexDrops = new ArrayList<>();
  private final List<Statement> indexAdditions = new ArrayList<>();
  private final List<String> constraintDrops = new ArrayList<>();
  private final List<String> generatedDrops = new ArrayList<>();
  private final List<String> columnDrops = new ArrayList<>();
  private final List<String> columnChanges = new ArrayList<>();
  private final List<String> columnAdditions = new ArrayList<>();
  private final List<String> constraintAdditions = new ArrayList<>();
  private final List<Statement> repeatedUniques = new ArrayList<>();
  private final List<Statement> identityStarts = new ArrayList<>();
  private final PostgresqlRenames renames;
  private final RowValues values;
  private final List<String> beforeBackfills = new ArrayList<>();
  private final List<Statement> backfills = new ArrayList<>();
  private final Set<String> namesGivenUp = new LinkedHashSet<>();
  private final Set<String> namesTaken = new LinkedHashSet<>();
  private boolean changesShape;

  private PostgresqlAlteration(
      SqlWriter writer, Table table, PostgresqlRenames renames, RowValues values) {
    this.writer = writer;
    this.table = table;
    this.renames = renames;
    this.values = values;
  }

  /**
   * Sorts the changes of a table.
   *
   * @param renames takes the changes that are only of a name
   * @throws PlanException if the rows that are there need a value or a conversion that is not known
   */
  static PostgresqlAlteration of(
      SqlWriter writer, Change.AlterTable change, PostgresqlRenames renames, RowValues values) {
    PostgresqlAlteration alteration =
        new PostgresqlAlteration(writer, change.to(), renames, values);
    change.changes().forEach(part -> part.accept(alteration.new Sorter()));
    return alteration;
  }

  String table() {
    return table.name();
  }

  /** Whether a view on the table would stop the change or keep the old shape. */
  boolean changesShape() {
    return changesShape;
  }

  List<Statement> foreignKeyDrops() {
    return alter(foreignKeyDrops);
  }

  List<Statement> indexDrops() {
    return List.copyOf(indexDrops);
  }

  /**
   * What gives the names of constraints up, and what the rows get from columns that go or change
   * later.
   */
  List<Statement> preparations() {
    List<String> clauses = new ArrayList<>(constraintDrops);
    clauses.addAll(beforeBackfills);
    List<Statement> statements = new ArrayList<>(alter(clauses));
    statements.addAll(backfills);
    return statements;
  }

  /** The names of keys that {@link #preparations} give up. */
  Set<String> namesGivenUp() {
    return Collections.unmodifiableSet(namesGivenUp);
  }

  /** The names that new keys and indexes take, of which a schema has each only once. */
  Set<String> namesTaken() {
    return Collections.unmodifiableSet(namesTaken);
  }

  /** Whether {@link #preparations} must stand in statements of their own. */
  boolean backfills() {
    return !backfills.isEmpty();
  }

  /** Columns, keys and checks in one statement, then the indexes. */
  List<Statement> alterations() {
    List<String> clauses = new ArrayList<>(constraintDrops);
    clauses.addAll(otherClauses());
    return with(clauses);
  }

  /** The alterations without {@link #preparations}. */
  List<Statement> alterationsWhenPrepared() {
    return with(otherClauses());
  }

  private List<String> otherClauses() {
    List<String> clauses = new ArrayList<>(generatedDrops);
    clauses.addAll(columnDrops);
    clauses.addAll(columnChanges);
    clauses.addAll(columnAdditions);
    clauses.addAll(constraintAdditions);
    return clauses;
  }

  private List<Statement> with(List<String> clauses) {
    List<Statement> statements = new ArrayList<>(alter(clauses));
    statements.addAll(repeatedUniques);
    statements.addAll(identityStarts);
    statements.addAll(indexAdditions);
    return statements;
  }

  List<Statement> foreignKeyAdditions() {
    return alter(foreignKeyAdditions);
  }

  private List<Statement> alter(List<String> clauses) {
    return clauses.isEmpty()
        ? List.of()
        : List.of(Statement.of(writer.alterTable(table.name(), clauses)));
  }

  private final class Sorter implements TableChange.Visitor<Boolean> {

    @Override
    public Boolean addColumn(TableChange.AddColumn change) {
      ColumnChange.requireValue(table, change.column(), values);
      changesShape = true;
      Optional<String> backfill = values.backfill(table.name(), change.subject());
      if (backfill.isPresent()) {
        return addFilled(change.column(), backfill.get());
      }
      return columnAdditions.add("ADD COLUMN " + writer.column(change.column()));
    }

    private boolean addFilled(Column column, String value) {
      Column bare =
          Column.of(column.name(), column.type(), Nullability.NULLABLE, DefaultValue.None.NONE);
      beforeBackfills.add("ADD COLUMN " + writer.column(bare));
      backfills.add(Statement.of(writer.update(table.name(), column.name(), value, "")));
      if (column.nullability() == Nullability.NOT_NULL) {
        alterColumn(column, "SET NOT NULL");
      }
      if (column.defaultValue() != DefaultValue.None.NONE) {
        alterColumn(column, writer.setDefault(column.defaultValue()));
      }
      return true;
    }

    @Override
    public Boolean dropColumn(TableChange.DropColumn change) {
      changesShape = true;
      String clause = "DROP COLUMN " + writer.name(change.column().name());
      return ColumnChange.isGenerated(change.column())
          ? generatedDrops.add(clause)
          : columnDrops.add(clause);
    }

    @Override
    public Boolean alterColumn(TableChange.AlterColumn change) {
      ColumnChange.requireStillWritten(table, change);
      Column from = change.from();
      Column to = change.to();
      Optional<String> converted = values.converted(table.name(), to.name());
      boolean retyped = !from.type().equals(to.type()) || converted.isPresent();
      boolean otherDefault =
          !from.defaultValue().equals(to.defaultValue())
              || (converted.isPresent() && to.defaultValue() != DefaultValue.None.NONE);
      if (otherDefault) {
        boolean fills = !retyped && values.backfill(table.name(), to.name()).isPresent();
        List<String> clauses =
            fills && ColumnChange.isGenerated(from) ? beforeBackfills : columnChanges;
        dropDefault(from, retyped)
            .map(action -> "ALTER COLUMN " + writer.name(to.name()) + " " + action)
            .ifPresent(clauses::add);
      }
      if (from.nullability() != to.nullability() && to.nullability() == Nullability.NULLABLE) {
        alterColumn(to, "DROP NOT NULL");
      }
      if (retyped) {
        changesShape = true;
        alterColumn(to, retype(to, converted));
      } else {
        values
            .backfill(table.name(), to.name())
            .map(
                value ->
                    writer.update(
                        table.name(), to.name(), value, writer.name(to.name()) + " IS NULL"))
            .ifPresent(sql -> backfills.add(Statement.of(sql)));
      }
      if (from.nullability() != to.nullability() && to.nullability() == Nullability.NOT_NULL) {
        alterColumn(to, "SET NOT NULL");
      }
      if (otherDefault) {
        setDefault(from, to, retyped);
      }
      return true;
    }

    private String retype(Column to, Optional<String> converted) {
      Optional<String> using =
          values
              .backfill(table.name(), to.name())
              .map(
                  value ->
                      "coalesce(" + converted.orElse(writer.name(to.name())) + ", " + value + ")")
              .or(() -> converted);
      return "TYPE " + to.type() + using.map(sql -> " USING " + sql).orElse("");
    }

    /** A plain default goes first only where the old one might not fit the new type. */
    private Optional<String> dropDefault(Column from, boolean retyped) {
      if (ColumnChange.isIdentity(from)) {
        return Optional.of("DROP IDENTITY");
      }
      if (ColumnChange.isGenerated(from)) {
        return Optional.of("DROP EXPRESSION");
      }
      return retyped && from.defaultValue() != DefaultValue.None.NONE
          ? Optional.of("DROP DEFAULT")
          : Optional.empty();
    }

    private void setDefault(Column from, Column to, boolean retyped) {
      if (to.defaultValue() == DefaultValue.None.NONE) {
        if (dropDefault(from, retyped).isEmpty()) {
          alterColumn(to, "DROP DEFAULT");
        }
      } else if (ColumnChange.isIdentity(to)) {
        alterColumn(to, "ADD GENERATED BY DEFAULT AS IDENTITY");
        identityStarts.add(
            new Statement(
                writer.startIdentity(table.name(), to.name()),
                "the numbers go on after the highest that is there"));
      } else {
        alterColumn(to, writer.setDefault(to.defaultValue()));
      }
    }

    private void alterColumn(Column column, String action) {
      columnChanges.add("ALTER COLUMN " + writer.name(column.name()) + " " + action);
    }

    @Override
    public Boolean addIndex(TableChange.AddIndex change) {
      namesTaken.add(change.subject());
      return indexAdditions.add(Statement.of(writer.createIndex(table.name(), change.index())));
    }

    @Override
    public Boolean dropIndex(TableChange.DropIndex change) {
      return indexDrops.add(Statement.of(writer.dropIndex(change.index().name())));
    }

    @Override
    public Boolean alterIndex(TableChange.AlterIndex change) {
      return dropIndex(new TableChange.DropIndex(change.from()))
          && addIndex(new TableChange.AddIndex(change.to()));
    }

    @Override
    public Boolean addUnique(TableChange.AddUnique change) {
      namesTaken.add(change.subject());
      return PostgresqlPlanner.isRepeated(table, change.unique())
          ? repeatedUniques.add(PostgresqlPlanner.addUnique(writer, table, change.unique()))
          : constraintAdditions.add("ADD " + writer.unique(change.unique()));
    }

    @Override
    public Boolean dropUnique(TableChange.DropUnique change) {
      return dropKey(change.subject());
    }

    @Override
    public Boolean alterUnique(TableChange.AlterUnique change) {
      return dropKey(change.subject()) && addUnique(new TableChange.AddUnique(change.to()));
    }

    @Override
    public Boolean addForeignKey(TableChange.AddForeignKey change) {
      return foreignKeyAdditions.add("ADD " + writer.foreignKey(change.foreignKey()));
    }

    @Override
    public Boolean dropForeignKey(TableChange.DropForeignKey change) {
      return foreignKeyDrops.add(writer.dropConstraint(change.subject()));
    }

    @Override
    public Boolean alterForeignKey(TableChange.AlterForeignKey change) {
      ForeignKey to = change.to();
      return dropForeignKey(new TableChange.DropForeignKey(change.from()))
          && addForeignKey(new TableChange.AddForeignKey(to));
    }

    @Override
    public Boolean addCheck(TableChange.AddCheck change) {
      return constraintAdditions.add("ADD " + writer.check(change.check()));
    }

    @Override
    public Boolean dropCheck(TableChange.DropCheck change) {
      return dropConstraint(change.subject());
    }

    @Override
    public Boolean alterCheck(TableChange.AlterCheck change) {
      return dropConstraint(change.subject()) && addCheck(new TableChange.AddCheck(change.to()));
    }

    @Override
    public Boolean renameColumn(TableChange.RenameColumn change) {
      throw new IllegalStateException("renames are carried out before: " + change);
    }

    @Override
    public Boolean renameIndex(TableChange.RenameIndex change) {
      return renames.index(change.from().name(), change.to().name());
    }

    @Override
    public Boolean renameUnique(TableChange.RenameUnique change) {
      return renames.key(table.name(), change.from().name(), change.to().name());
    }

    @Override
    public Boolean renameForeignKey(TableChange.RenameForeignKey change) {
      return renames.constraint(table.name(), change.from().name(), change.to().name());
    }

    @Override
    public Boolean renameCheck(TableChange.RenameCheck change) {
      return renames.constraint(table.name(), change.from().name(), change.to().name());
    }

    @Override
    public Boolean addPrimaryKey(TableChange.AddPrimaryKey change) {
      namesTaken.add(change.subject());
      return constraintAdditions.add("ADD " + writer.primaryKey(change.primaryKey()));
    }

    @Override
    public Boolean dropPrimaryKey(TableChange.DropPrimaryKey change) {
      changesShape = true;
      return dropKey(change.subject());
    }

    @Override
    public Boolean alterPrimaryKey(TableChange.AlterPrimaryKey change) {
      if (change.from().columns().equals(change.to().columns())) {
        return renames.key(table.name(), change.from().name(), change.to().name());
      }
      return dropPrimaryKey(new TableChange.DropPrimaryKey(change.from()))
          && addPrimaryKey(new TableChange.AddPrimaryKey(change.to()));
    }

    private boolean dropKey(String name) {
      namesGivenUp.add(name);
      return dropConstraint(name);
    }

    private boolean dropConstraint(String name) {
      return constraintDrops.add(writer.dropConstraint(name));
    }
  }
}
