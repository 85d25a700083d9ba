package io.agor.plan;

import io.agor.dialect.Dialect;
import io.agor.diff.Change;
import io.agor.diff.TableChange;
import io.agor.schema.Check;
import io.agor.schema.Column;
import io.agor.schema.ColumnName;
import io.agor.schema.DefaultValue;
import io.agor.schema.ForeignKey;
import io.agor.schema.Index;
import io.agor.schema.IndexPart;
import io.agor.schema.Names;
import io.agor.schema.Nullability;
import io.agor.schema.SqlText;
import io.agor.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The changes of one table, as far as SQLite makes them in place on a table with rows (<a
 * href="https://www.sqlite.org/lang_altertable.html">ALTER TABLE</a>): columns that are added with
 * their own checks and foreign keys, columns that nothing else uses, indexes; in later versions
 * also {@link SqliteAbilities more}.
 */
final class SqliteAlteration {

  private final SqlWriter writer;
  private final DeclaredValues declared;
  private final SqliteAbilities abilities;
  private final Table from;
  private final Table to;
  private final List<Index> droppedIndexes = new ArrayList<>();
  private final List<Index> addedIndexes = new ArrayList<>();
  private final List<Column> addedColumns = new ArrayList<>();
  private final List<Column> droppedColumns = new ArrayList<>();
  private final List<ForeignKey> addedForeignKeys = new ArrayList<>();
  private final List<Check> addedChecks = new ArrayList<>();
  private final Set<String> droppedForeignKeys = new LinkedHashSet<>();
  private final Set<String> droppedChecks = new LinkedHashSet<>();
  private final List<Column> changedNullabilities = new ArrayList<>();
  private final boolean inPlace;

  SqliteAlteration(
      SqlWriter writer,
      Change.AlterTable change,
      DeclaredValues declared,
      SqliteAbilities abilities) {
    this.writer = writer;
    this.declared = declared;
    this.abilities = abilities;
    this.from = change.from();
    this.to = change.to();
    List<Boolean> possible =
        change.changes().stream().map(part -> part.accept(new Sorter())).toList();
    this.inPlace =
        !possible.contains(false)
            && constraintsFindTheirPlace()
            && droppedColumns.stream().noneMatch(this::isUsed);
  }

  /** Whether the whole change can be made in place. */
  boolean isInPlace() {
    return inPlace;
  }

  /** Whether a column goes, which a view that mentions it prevents. */
  boolean dropsColumn() {
    return !droppedColumns.isEmpty();
  }

  /**
   * Whether it adds a unique index to which one of these foreign keys points; a table that is made
   * again cannot take rows before its foreign keys find theirs.
   */
  boolean addsKeyFor(Collection<ForeignKey> keysToThis) {
    return keysToThis.stream()
        .anyMatch(key -> addedIndexes.stream().anyMatch(index -> isKey(index, key)));
  }

  private static boolean isKey(Index index, ForeignKey key) {
    List<Optional<String>> target = key.targetColumns().stream().map(Optional::of).toList();
    return index.uniqueness() == Index.Uniqueness.UNIQUE
        && index.predicate().isEmpty()
        && index.parts().stream().map(IndexPart::column).toList().containsAll(target);
  }

  /** Whether rows that are there can make a statement fail. */
  boolean dependsOnRows() {
    return !fallibleChecks().isEmpty()
        || !changedNullabilities.isEmpty()
        || !droppedForeignKeys.isEmpty()
        || !droppedChecks.isEmpty()
        || addedColumns.stream().anyMatch(ColumnChange::isGenerated)
        || addedIndexes.stream().anyMatch(index -> index.uniqueness() == Index.Uniqueness.UNIQUE);
  }

  private List<Check> fallibleChecks() {
    return addedChecks.stream().filter(check -> !isOfType(check)).toList();
  }

  /** A literal default is a value of its type, one of an enum too, and NULL passes. */
  private boolean isOfType(Check check) {
    return addedColumns.stream()
        .anyMatch(
            column ->
                check.name().equals(Names.enumCheck(to.name(), column.name()))
                    || (check.column().equals(Optional.of(column.name()))
                        && !(column.defaultValue() instanceof DefaultValue.Expression)));
  }

  List<Statement> indexDrops() {
    return droppedIndexes.stream()
        .map(index -> Statement.of(writer.dropIndex(index.name())))
        .toList();
  }

  List<Statement> foreignKeyDrops() {
    List<Statement> statements = new ArrayList<>();
    droppedForeignKeys.forEach(name -> alter(writer.dropConstraint(name), statements));
    return statements;
  }

  /** All but the dropping of indexes and foreign keys. */
  List<Statement> alterations() {
    List<Statement> statements = new ArrayList<>();
    droppedChecks.forEach(name -> alter(writer.dropConstraint(name), statements));
    statements.addAll(new AddedColumnGuard(writer, to, addedColumns).statements(fallibleChecks()));
    for (Column column : addedColumns) {
      alter("ADD COLUMN " + withItsConstraints(column), statements);
    }
    for (Column column : droppedColumns) {
      alter("DROP COLUMN " + writer.name(column.name()), statements);
    }
    statements.addAll(ruleGuard());
    for (Column column : changedNullabilities) {
      alter("ALTER COLUMN " + writer.name(column.name()) + nullability(column), statements);
    }
    checksWithoutColumn().forEach(check -> alter("ADD " + writer.check(check), statements));
    for (Index index : addedIndexes) {
      statements.add(Statement.of(writer.createIndex(to.name(), index)));
    }
    return statements;
  }

  private void alter(String clause, List<Statement> statements) {
    statements.add(Statement.of(writer.alterTable(to.name(), List.of(clause))));
  }

  private String withItsConstraints(Column column) {
    StringBuilder sql = new StringBuilder(writer.column(column));
    addedForeignKeys.stream()
        .filter(key -> key.columns().equals(List.of(column.name())))
        .forEach(key -> sql.append(' ').append(writer.columnForeignKey(key)));
    addedChecks.stream()
        .filter(check -> place(check).equals(Optional.of(column)))
        .forEach(check -> sql.append(' ').append(writer.check(check)));
    return sql.toString();
  }

  /** The added column that a check comes with: the last that it mentions. */
  private Optional<Column> place(Check check) {
    return addedColumns.stream()
        .filter(
            column ->
                check
                    .column()
                    .map(column.name()::equals)
                    .orElseGet(() -> mentions(check.expression(), column)))
        .reduce((earlier, later) -> later);
  }

  private static String nullability(Column column) {
    return switch (column.nullability()) {
      case NULLABLE -> " DROP NOT NULL";
      case NOT_NULL -> " SET NOT NULL";
    };
  }

  /** ALTER TABLE would stop as well, but not say which rule a row breaks. */
  private List<Statement> ruleGuard() {
    Guard guard = new Guard(writer);
    String rows = "FROM " + writer.name(to.name()) + " WHERE ";
    for (Column column : changedNullabilities) {
      if (column.nullability() == Nullability.NOT_NULL) {
        guard.allowNo(
            to.name() + "." + column.name() + " is NULL",
            rows + writer.name(column.name()) + " IS NULL");
      }
    }
    for (Check check : checksWithoutColumn()) {
      guard.allowNo(check.name(), rows + "NOT (" + writer.text(check.expression()) + ")");
    }
    return guard.statements("stop if a row breaks a new rule, and name the rule");
  }

  private List<Check> checksWithoutColumn() {
    return addedChecks.stream().filter(check -> place(check).isEmpty()).toList();
  }

  private boolean constraintsFindTheirPlace() {
    return (abilities.addChecks() || checksWithoutColumn().isEmpty())
        && addedForeignKeys.stream().allMatch(this::comesWithItsColumn);
  }

  /** REFERENCES with a default other than NULL is refused on a table with rows. */
  private boolean comesWithItsColumn(ForeignKey key) {
    return addedColumns.stream()
        .filter(column -> column.defaultValue() == DefaultValue.None.NONE)
        .anyMatch(column -> key.columns().equals(List.of(column.name())));
  }

  private static boolean mentions(SqlText sql, Column column) {
    return Identifiers.of(sql, Dialect.SQLITE.id()).mention(column.name());
  }

  private boolean isUsed(Column column) {
    return from.primaryKey().map(key -> key.columns().contains(column.name())).orElse(false)
        || from.foreignKeys().stream()
            .filter(key -> !droppedForeignKeys.contains(key.name()))
            .anyMatch(key -> key.columns().contains(column.name()))
        || from.checks().stream()
            .filter(check -> check.column().isEmpty() && !droppedChecks.contains(check.name()))
            .anyMatch(check -> mentions(check.expression(), column))
        || from.columns().stream()
            .flatMap(other -> ColumnChange.expression(other).stream())
            .anyMatch(sql -> mentions(sql, column));
  }

  private ColumnName name(String column) {
    return new ColumnName(to.name(), column);
  }

  private static boolean isConstant(Column column) {
    return column.defaultValue().accept(new ConstantDefault());
  }

  /** Answers for each change whether it can be made in place, as far as it can tell by itself. */
  private final class Sorter implements TableChange.Visitor<Boolean> {

    @Override
    public Boolean addColumn(TableChange.AddColumn change) {
      return addedColumns.add(change.column())
          && isConstant(change.column())
          && !declared.backfills().containsKey(name(change.subject()));
    }

    @Override
    public Boolean dropColumn(TableChange.DropColumn change) {
      return droppedColumns.add(change.column());
    }

    @Override
    public Boolean alterColumn(TableChange.AlterColumn change) {
      ColumnName name = name(change.subject());
      return changedNullabilities.add(change.to())
          && abilities.changeNullability()
          && isOnlyOfNullability(change)
          && !declared.backfills().containsKey(name)
          && !declared.rewritten().contains(name);
    }

    private boolean isOnlyOfNullability(TableChange.AlterColumn change) {
      return change.from().nullability() != change.to().nullability()
          && change.from().type().equals(change.to().type())
          && change.from().defaultValue().equals(change.to().defaultValue())
          && !ColumnChange.isGenerated(change.to());
    }

    @Override
    public Boolean addIndex(TableChange.AddIndex change) {
      return addedIndexes.add(change.index());
    }

    @Override
    public Boolean dropIndex(TableChange.DropIndex change) {
      return droppedIndexes.add(change.index());
    }

    @Override
    public Boolean alterIndex(TableChange.AlterIndex change) {
      return droppedIndexes.add(change.from()) && addedIndexes.add(change.to());
    }

    @Override
    public Boolean addForeignKey(TableChange.AddForeignKey change) {
      return addedForeignKeys.add(change.foreignKey());
    }

    @Override
    public Boolean addCheck(TableChange.AddCheck change) {
      return addedChecks.add(change.check());
    }

    @Override
    public Boolean renameIndex(TableChange.RenameIndex change) {
      return droppedIndexes.add(change.from()) && addedIndexes.add(change.to());
    }

    @Override
    public Boolean renameColumn(TableChange.RenameColumn change) {
      throw new IllegalStateException("renames are carried out before: " + change);
    }

    @Override
    public Boolean renameUnique(TableChange.RenameUnique change) {
      return false;
    }

    @Override
    public Boolean renameForeignKey(TableChange.RenameForeignKey change) {
      return false;
    }

    @Override
    public Boolean renameCheck(TableChange.RenameCheck change) {
      return replaceCheck(change.from(), change.to());
    }

    @Override
    public Boolean addUnique(TableChange.AddUnique change) {
      return false;
    }

    @Override
    public Boolean dropUnique(TableChange.DropUnique change) {
      return false;
    }

    @Override
    public Boolean alterUnique(TableChange.AlterUnique change) {
      return false;
    }

    @Override
    public Boolean dropForeignKey(TableChange.DropForeignKey change) {
      return droppedForeignKeys.add(change.foreignKey().name()) && abilities.dropForeignKeys();
    }

    @Override
    public Boolean alterForeignKey(TableChange.AlterForeignKey change) {
      return false;
    }

    @Override
    public Boolean dropCheck(TableChange.DropCheck change) {
      // One that was added in place does not stand in the line of its column
      if (abilities.dropChecks()) {
        return droppedChecks.add(change.check().name());
      }
      return change.check().column().filter(name -> to.column(name).isEmpty()).isPresent();
    }

    @Override
    public Boolean alterCheck(TableChange.AlterCheck change) {
      return replaceCheck(change.from(), change.to());
    }

    private boolean replaceCheck(Check old, Check replacement) {
      return droppedChecks.add(old.name()) && addedChecks.add(replacement) && abilities.addChecks();
    }

    @Override
    public Boolean addPrimaryKey(TableChange.AddPrimaryKey change) {
      return false;
    }

    @Override
    public Boolean dropPrimaryKey(TableChange.DropPrimaryKey change) {
      return false;
    }

    @Override
    public Boolean alterPrimaryKey(TableChange.AlterPrimaryKey change) {
      return false;
    }
  }
}
