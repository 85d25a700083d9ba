package io.agor.parity;

import io.agor.diff.TableChange;
import io.agor.introspect.Particulars.Fact;
import io.agor.report.Finding;
import io.agor.schema.Column;
import java.util.ArrayList;
import java.util.List;

/** Turns the way from the expected to the actual form of one table into findings. */
final class TableFindings implements TableChange.Visitor<List<Finding>> {

  private final String table;
  private final Comparison comparison;

  TableFindings(String table, Comparison comparison) {
    this.table = table;
    this.comparison = comparison;
  }

  @Override
  public List<Finding> addColumn(TableChange.AddColumn change) {
    return List.of(
        column(change.subject())
            .undeclared(ParityCode.COLUMN_UNDECLARED, Definition.of(change.column())));
  }

  @Override
  public List<Finding> dropColumn(TableChange.DropColumn change) {
    return List.of(
        column(change.subject())
            .missing(ParityCode.COLUMN_MISSING, Definition.of(change.column())));
  }

  @Override
  public List<Finding> alterColumn(TableChange.AlterColumn change) {
    Column expected = change.from();
    Column actual = change.to();
    Drift drift = column(expected.name());
    List<Finding> findings = new ArrayList<>();
    if (!expected.type().equals(actual.type())) {
      findings.add(
          drift.different(
              ParityCode.COLUMN_TYPE,
              "has another type",
              expected.type().toString(),
              actual.type().toString()));
    }
    if (expected.nullability() != actual.nullability()) {
      findings.add(
          drift.different(
              ParityCode.COLUMN_NULLABILITY,
              "differs in nullability",
              Definition.of(expected.nullability()),
              Definition.of(actual.nullability())));
    }
    if (!expected.defaultValue().equals(actual.defaultValue())) {
      findings.add(
          drift.different(
              ParityCode.COLUMN_DEFAULT,
              "has another default",
              Definition.of(expected.defaultValue()),
              Definition.of(actual.defaultValue())));
    }
    return findings;
  }

  @Override
  public List<Finding> addPrimaryKey(TableChange.AddPrimaryKey change) {
    return List.of(
        primaryKey()
            .undeclared(ParityCode.PRIMARY_KEY_UNDECLARED, Definition.of(change.primaryKey())));
  }

  @Override
  public List<Finding> dropPrimaryKey(TableChange.DropPrimaryKey change) {
    return List.of(
        primaryKey().missing(ParityCode.PRIMARY_KEY_MISSING, Definition.of(change.primaryKey())));
  }

  @Override
  public List<Finding> alterPrimaryKey(TableChange.AlterPrimaryKey change) {
    return List.of(
        primaryKey()
            .different(
                ParityCode.PRIMARY_KEY_DIFFERENT,
                "is different",
                Definition.named(change.from()),
                Definition.named(change.to())));
  }

  @Override
  public List<Finding> addUnique(TableChange.AddUnique change) {
    return List.of(
        object("unique", change)
            .undeclared(ParityCode.UNIQUE_UNDECLARED, Definition.of(change.unique())));
  }

  @Override
  public List<Finding> dropUnique(TableChange.DropUnique change) {
    return List.of(
        object("unique", change)
            .missing(ParityCode.UNIQUE_MISSING, Definition.of(change.unique())));
  }

  @Override
  public List<Finding> alterUnique(TableChange.AlterUnique change) {
    return different(
        "unique",
        change,
        ParityCode.UNIQUE_DIFFERENT,
        Definition.of(change.from()),
        Definition.of(change.to()));
  }

  @Override
  public List<Finding> addForeignKey(TableChange.AddForeignKey change) {
    return List.of(
        object("foreign key", change)
            .undeclared(ParityCode.FOREIGN_KEY_UNDECLARED, Definition.of(change.foreignKey())));
  }

  @Override
  public List<Finding> dropForeignKey(TableChange.DropForeignKey change) {
    return List.of(
        object("foreign key", change)
            .missing(ParityCode.FOREIGN_KEY_MISSING, Definition.of(change.foreignKey())));
  }

  @Override
  public List<Finding> alterForeignKey(TableChange.AlterForeignKey change) {
    return different(
        "foreign key",
        change,
        ParityCode.FOREIGN_KEY_DIFFERENT,
        Definition.of(change.from()),
        Definition.of(change.to()));
  }

  @Override
  public List<Finding> addCheck(TableChange.AddCheck change) {
    return List.of(
        object("check", change)
            .undeclared(ParityCode.CHECK_UNDECLARED, Definition.of(change.check())));
  }

  @Override
  public List<Finding> dropCheck(TableChange.DropCheck change) {
    return List.of(
        object("check", change).missing(ParityCode.CHECK_MISSING, Definition.of(change.check())));
  }

  @Override
  public List<Finding> alterCheck(TableChange.AlterCheck change) {
    return different(
        "check",
        change,
        ParityCode.CHECK_DIFFERENT,
        Definition.of(change.from()),
        Definition.of(change.to()));
  }

  @Override
  public List<Finding> addIndex(TableChange.AddIndex change) {
    return List.of(
        object("index", change)
            .undeclared(ParityCode.INDEX_UNDECLARED, Definition.of(change.index())));
  }

  @Override
  public List<Finding> dropIndex(TableChange.DropIndex change) {
    return List.of(
        object("index", change).missing(ParityCode.INDEX_MISSING, Definition.of(change.index())));
  }

  @Override
  public List<Finding> alterIndex(TableChange.AlterIndex change) {
    return different(
        "index",
        change,
        ParityCode.INDEX_DIFFERENT,
        Definition.of(change.from()),
        Definition.of(change.to()));
  }

  /** Between an expected and an actual schema nobody declares renames. */
  @Override
  public List<Finding> renameColumn(TableChange.RenameColumn change) {
    throw new IllegalStateException("a rename that nobody declared: " + change);
  }

  @Override
  public List<Finding> renameUnique(TableChange.RenameUnique change) {
    return renamed("unique", change, ParityCode.UNIQUE_DIFFERENT, change.to().name());
  }

  @Override
  public List<Finding> renameForeignKey(TableChange.RenameForeignKey change) {
    return renamed("foreign key", change, ParityCode.FOREIGN_KEY_DIFFERENT, change.to().name());
  }

  @Override
  public List<Finding> renameCheck(TableChange.RenameCheck change) {
    return renamed("check", change, ParityCode.CHECK_DIFFERENT, change.to().name());
  }

  @Override
  public List<Finding> renameIndex(TableChange.RenameIndex change) {
    return renamed("index", change, ParityCode.INDEX_DIFFERENT, change.to().name());
  }

  private Drift column(String name) {
    return new Drift(comparison, "column " + table + "." + name);
  }

  private Drift primaryKey() {
    return new Drift(comparison, "primary key of " + table);
  }

  private Drift object(String kind, TableChange change) {
    return new Drift(comparison, kind + " " + change.subject() + " on " + table);
  }

  private List<Finding> different(
      String kind, TableChange change, ParityCode code, String expected, String actual) {
    return List.of(object(kind, change).different(code, "is different", expected, actual));
  }

  private List<Finding> renamed(String kind, TableChange change, ParityCode code, String actual) {
    if (comparison.beyond().value(Fact.UNNAMED, table, actual).isPresent()) {
      return List.of();
    }
    return List.of(
        object(kind, change).different(code, "has another name", change.subject(), actual));
  }
}
