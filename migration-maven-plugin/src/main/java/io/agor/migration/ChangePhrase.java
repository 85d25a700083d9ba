package io.agor.migration;

import io.agor.diff.TableChange;

/** A change to a table in words: {@code add}, {@code index}, {@code users_email_idx}. */
record ChangePhrase(String verb, String noun, String subject) {

  static ChangePhrase of(TableChange change) {
    return change.accept(Words.INSTANCE);
  }

  private static ChangePhrase rename(String noun, String from, String to) {
    return new ChangePhrase("rename", noun, from + " to " + to);
  }

  private enum Words implements TableChange.Visitor<ChangePhrase> {
    INSTANCE;

    @Override
    public ChangePhrase addColumn(TableChange.AddColumn change) {
      return new ChangePhrase("add", "column", change.subject());
    }

    @Override
    public ChangePhrase dropColumn(TableChange.DropColumn change) {
      return new ChangePhrase("drop", "column", change.subject());
    }

    @Override
    public ChangePhrase alterColumn(TableChange.AlterColumn change) {
      return new ChangePhrase("change", "column", change.subject());
    }

    @Override
    public ChangePhrase addIndex(TableChange.AddIndex change) {
      return new ChangePhrase("add", "index", change.subject());
    }

    @Override
    public ChangePhrase dropIndex(TableChange.DropIndex change) {
      return new ChangePhrase("drop", "index", change.subject());
    }

    @Override
    public ChangePhrase alterIndex(TableChange.AlterIndex change) {
      return new ChangePhrase("change", "index", change.subject());
    }

    @Override
    public ChangePhrase addUnique(TableChange.AddUnique change) {
      return new ChangePhrase("add", "unique", change.subject());
    }

    @Override
    public ChangePhrase dropUnique(TableChange.DropUnique change) {
      return new ChangePhrase("drop", "unique", change.subject());
    }

    @Override
    public ChangePhrase alterUnique(TableChange.AlterUnique change) {
      return new ChangePhrase("change", "unique", change.subject());
    }

    @Override
    public ChangePhrase addForeignKey(TableChange.AddForeignKey change) {
      return new ChangePhrase("add", "foreign key", change.subject());
    }

    @Override
    public ChangePhrase dropForeignKey(TableChange.DropForeignKey change) {
      return new ChangePhrase("drop", "foreign key", change.subject());
    }

    @Override
    public ChangePhrase alterForeignKey(TableChange.AlterForeignKey change) {
      return new ChangePhrase("change", "foreign key", change.subject());
    }

    @Override
    public ChangePhrase addCheck(TableChange.AddCheck change) {
      return new ChangePhrase("add", "check", change.subject());
    }

    @Override
    public ChangePhrase dropCheck(TableChange.DropCheck change) {
      return new ChangePhrase("drop", "check", change.subject());
    }

    @Override
    public ChangePhrase alterCheck(TableChange.AlterCheck change) {
      return new ChangePhrase("change", "check", change.subject());
    }

    @Override
    public ChangePhrase renameColumn(TableChange.RenameColumn change) {
      return rename("column", change.from(), change.to());
    }

    @Override
    public ChangePhrase renameIndex(TableChange.RenameIndex change) {
      return rename("index", change.from().name(), change.to().name());
    }

    @Override
    public ChangePhrase renameUnique(TableChange.RenameUnique change) {
      return rename("unique", change.from().name(), change.to().name());
    }

    @Override
    public ChangePhrase renameForeignKey(TableChange.RenameForeignKey change) {
      return rename("foreign key", change.from().name(), change.to().name());
    }

    @Override
    public ChangePhrase renameCheck(TableChange.RenameCheck change) {
      return rename("check", change.from().name(), change.to().name());
    }

    @Override
    public ChangePhrase addPrimaryKey(TableChange.AddPrimaryKey change) {
      return new ChangePhrase("add", "primary key", change.subject());
    }

    @Override
    public ChangePhrase dropPrimaryKey(TableChange.DropPrimaryKey change) {
      return new ChangePhrase("drop", "primary key", change.subject());
    }

    @Override
    public ChangePhrase alterPrimaryKey(TableChange.AlterPrimaryKey change) {
      return new ChangePhrase("change", "primary key", change.subject());
    }
  }
}
