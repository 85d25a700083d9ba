package io.agor.diff;

import io.agor.schema.Check;
import io.agor.schema.Column;
import io.agor.schema.ForeignKey;
import io.agor.schema.Index;
import io.agor.schema.PrimaryKey;
import io.agor.schema.Unique;

/**
 * One difference between two versions of a table. Objects are matched by their names, and what is
 * left by its content.
 */
public sealed interface TableChange {

  /** The name of the object that it is about. */
  String subject();

  /** Calls the visitor's method for this kind of change. */
  <R> R accept(Visitor<R> visitor);

  /**
   * One method for each kind of change, so that the compiler lists what a new kind must still
   * handle.
   */
  interface Visitor<R> {
    R addColumn(AddColumn change);

    R dropColumn(DropColumn change);

    R alterColumn(AlterColumn change);

    R addIndex(AddIndex change);

    R dropIndex(DropIndex change);

    R alterIndex(AlterIndex change);

    R addUnique(AddUnique change);

    R dropUnique(DropUnique change);

    R alterUnique(AlterUnique change);

    R addForeignKey(AddForeignKey change);

    R dropForeignKey(DropForeignKey change);

    R alterForeignKey(AlterForeignKey change);

    R addCheck(AddCheck change);

    R dropCheck(DropCheck change);

    R alterCheck(AlterCheck change);

    R renameColumn(RenameColumn change);

    R renameIndex(RenameIndex change);

    R renameUnique(RenameUnique change);

    R renameForeignKey(RenameForeignKey change);

    R renameCheck(RenameCheck change);

    R addPrimaryKey(AddPrimaryKey change);

    R dropPrimaryKey(DropPrimaryKey change);

    R alterPrimaryKey(AlterPrimaryKey change);
  }

  /** A column is only in the target. */
  record AddColumn(Column column) implements TableChange {
    @Override
    public String subject() {
      return column.name();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.addColumn(this);
    }
  }

  /** A column is only in the origin. */
  record DropColumn(Column column) implements TableChange {
    @Override
    public String subject() {
      return column.name();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.dropColumn(this);
    }
  }

  /** A column is in both and differs. */
  record AlterColumn(Column from, Column to) implements TableChange {
    @Override
    public String subject() {
      return from.name();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.alterColumn(this);
    }
  }

  /** An index is only in the target. */
  record AddIndex(Index index) implements TableChange {
    @Override
    public String subject() {
      return index.name();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.addIndex(this);
    }
  }

  /** An index is only in the origin. */
  record DropIndex(Index index) implements TableChange {
    @Override
    public String subject() {
      return index.name();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.dropIndex(this);
    }
  }

  /** An index is in both and differs. */
  record AlterIndex(Index from, Index to) implements TableChange {
    @Override
    public String subject() {
      return from.name();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.alterIndex(this);
    }
  }

  /** A unique constraint is only in the target. */
  record AddUnique(Unique unique) implements TableChange {
    @Override
    public String subject() {
      return unique.name();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.addUnique(this);
    }
  }

  /** A unique constraint is only in the origin. */
  record DropUnique(Unique unique) implements TableChange {
    @Override
    public String subject() {
      return unique.name();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.dropUnique(this);
    }
  }

  /** A unique constraint is in both and differs. */
  record AlterUnique(Unique from, Unique to) implements TableChange {
    @Override
    public String subject() {
      return from.name();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.alterUnique(this);
    }
  }

  /** A foreign key is only in the target. */
  record AddForeignKey(ForeignKey foreignKey) implements TableChange {
    @Override
    public String subject() {
      return foreignKey.name();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.addForeignKey(this);
    }
  }

  /** A foreign key is only in the origin. */
  record DropForeignKey(ForeignKey foreignKey) implements TableChange {
    @Override
    public String subject() {
      return foreignKey.name();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.dropForeignKey(this);
    }
  }

  /** A foreign key is in both and differs. */
  record AlterForeignKey(ForeignKey from, ForeignKey to) implements TableChange {
    @Override
    public String subject() {
      return from.name();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.alterForeignKey(this);
    }
  }

  /** A check constraint is only in the target. */
  record AddCheck(Check check) implements TableChange {
    @Override
    public String subject() {
      return check.name();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.addCheck(this);
    }
  }

  /** A check constraint is only in the origin. */
  record DropCheck(Check check) implements TableChange {
    @Override
    public String subject() {
      return check.name();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.dropCheck(this);
    }
  }

  /** A check constraint is in both and differs. */
  record AlterCheck(Check from, Check to) implements TableChange {
    @Override
    public String subject() {
      return from.name();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.alterCheck(this);
    }
  }

  /**
   * A column has another name in the target; its other properties are compared under the new one.
   */
  record RenameColumn(String from, String to) implements TableChange {
    @Override
    public String subject() {
      return from;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.renameColumn(this);
    }
  }

  /** An index is in both under different names and is otherwise the same. */
  record RenameIndex(Index from, Index to) implements TableChange {
    @Override
    public String subject() {
      return from.name();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.renameIndex(this);
    }
  }

  /** A unique constraint is in both under different names and is otherwise the same. */
  record RenameUnique(Unique from, Unique to) implements TableChange {
    @Override
    public String subject() {
      return from.name();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.renameUnique(this);
    }
  }

  /** A foreign key is in both under different names and is otherwise the same. */
  record RenameForeignKey(ForeignKey from, ForeignKey to) implements TableChange {
    @Override
    public String subject() {
      return from.name();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.renameForeignKey(this);
    }
  }

  /** A check constraint is in both under different names and is otherwise the same. */
  record RenameCheck(Check from, Check to) implements TableChange {
    @Override
    public String subject() {
      return from.name();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.renameCheck(this);
    }
  }

  /** Only the target has a primary key. */
  record AddPrimaryKey(PrimaryKey primaryKey) implements TableChange {
    @Override
    public String subject() {
      return primaryKey.name();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.addPrimaryKey(this);
    }
  }

  /** Only the origin has a primary key. */
  record DropPrimaryKey(PrimaryKey primaryKey) implements TableChange {
    @Override
    public String subject() {
      return primaryKey.name();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.dropPrimaryKey(this);
    }
  }

  /** Both have a primary key, and they differ. */
  record AlterPrimaryKey(PrimaryKey from, PrimaryKey to) implements TableChange {
    @Override
    public String subject() {
      return from.name();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.alterPrimaryKey(this);
    }
  }
}
