package io.agor.lint;

import io.agor.dialect.Dialect;
import io.agor.diff.Change;
import io.agor.diff.TableChange;
import io.agor.schema.Check;
import io.agor.schema.Column;
import io.agor.schema.DefaultValue;
import io.agor.schema.ForeignKey;
import io.agor.schema.Nullability;
import io.agor.schema.SqlText;
import io.agor.schema.Table;
import io.agor.sql.SqlTokenizer;
import java.util.List;

/**
 * Tells which changes of a table SQLite cannot make in place (<a
 * href="https://www.sqlite.org/lang_altertable.html">ALTER TABLE</a>).
 */
final class SqliteInPlace implements TableChange.Visitor<Boolean> {

  private final Table from;
  private final Table to;
  private final List<Column> added;

  private SqliteInPlace(Change.AlterTable change) {
    this.from = change.from();
    this.to = change.to();
    this.added =
        change.changes().stream()
            .filter(TableChange.AddColumn.class::isInstance)
            .map(part -> ((TableChange.AddColumn) part).column())
            .toList();
  }

  static boolean isImpossible(Change.AlterTable change) {
    SqliteInPlace visitor = new SqliteInPlace(change);
    return change.changes().stream().anyMatch(part -> !part.accept(visitor));
  }

  @Override
  public Boolean addColumn(TableChange.AddColumn change) {
    DefaultValue value = change.column().defaultValue();
    return value instanceof DefaultValue.Text
        || value instanceof DefaultValue.Numeric
        || (value == DefaultValue.None.NONE
            && change.column().nullability() == Nullability.NULLABLE);
  }

  @Override
  public Boolean dropColumn(TableChange.DropColumn change) {
    String name = change.column().name();
    return from.primaryKey().filter(key -> key.columns().contains(name)).isEmpty()
        && from.foreignKeys().stream().noneMatch(key -> key.columns().contains(name))
        && from.checks().stream()
            .filter(check -> check.column().isEmpty())
            .noneMatch(check -> mentions(check.expression(), name))
        && from.columns().stream()
            .noneMatch(
                column ->
                    column.defaultValue() instanceof DefaultValue.Generated generated
                        && mentions(generated.sql(), name));
  }

  @Override
  public Boolean alterColumn(TableChange.AlterColumn change) {
    return false;
  }

  @Override
  public Boolean addIndex(TableChange.AddIndex change) {
    return true;
  }

  @Override
  public Boolean dropIndex(TableChange.DropIndex change) {
    return true;
  }

  @Override
  public Boolean alterIndex(TableChange.AlterIndex change) {
    return true;
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

  /** A foreign key can come with a new column that is NULL in every row. */
  @Override
  public Boolean addForeignKey(TableChange.AddForeignKey change) {
    ForeignKey key = change.foreignKey();
    return added.stream()
        .filter(column -> column.defaultValue() == DefaultValue.None.NONE)
        .anyMatch(column -> key.columns().equals(List.of(column.name())));
  }

  @Override
  public Boolean dropForeignKey(TableChange.DropForeignKey change) {
    return false;
  }

  @Override
  public Boolean alterForeignKey(TableChange.AlterForeignKey change) {
    return false;
  }

  /** A check can come with a new column. */
  @Override
  public Boolean addCheck(TableChange.AddCheck change) {
    Check check = change.check();
    return added.stream().anyMatch(column -> mentions(check.expression(), column.name()));
  }

  @Override
  public Boolean dropCheck(TableChange.DropCheck change) {
    return change.check().column().filter(name -> to.column(name).isEmpty()).isPresent();
  }

  @Override
  public Boolean alterCheck(TableChange.AlterCheck change) {
    return false;
  }

  @Override
  public Boolean renameColumn(TableChange.RenameColumn change) {
    return true;
  }

  @Override
  public Boolean renameIndex(TableChange.RenameIndex change) {
    return true;
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
    return false;
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

  private static boolean mentions(SqlText sql, String name) {
    return SqlTokenizer.tokens(sql.in(Dialect.SQLITE.id())).stream()
        .anyMatch(token -> token.isIdentifier() && token.name().equalsIgnoreCase(name));
  }
}
