package io.agor.schema.file;

import io.agor.schema.DefaultValue;
import io.agor.schema.ForeignKey;
import io.agor.schema.Nullability;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks that every foreign key points at a key of another table and can do what it says. */
final class ForeignKeyChecks {

  private final Drafts drafts;
  private final Problems problems;

  private ForeignKeyChecks(Drafts drafts, Problems problems) {
    this.drafts = drafts;
    this.problems = problems;
  }

  static void run(Drafts drafts, Problems problems) {
    ForeignKeyChecks checks = new ForeignKeyChecks(drafts, problems);
    for (TableDraft table : drafts.tables()) {
      for (ForeignKeyDraft foreignKey : table.foreignKeys()) {
        checks.check(table, foreignKey);
      }
    }
  }

  private void check(TableDraft table, ForeignKeyDraft foreignKey) {
    action(table, foreignKey, foreignKey.reference().onDelete(), "onDelete");
    action(table, foreignKey, foreignKey.reference().onUpdate(), "onUpdate");
    ReferenceDraft reference = foreignKey.reference();
    Located<String> name = reference.table();
    Optional<TableDraft> target = drafts.table(name.value());
    if (target.isEmpty()) {
      String ending =
          drafts.hasView(name.value())
              ? "; it is a view, and a foreign key needs a table"
              : Suggestion.ending(name.value(), drafts.tableNames());
      problems.add(
          name.place(),
          describe(table, foreignKey)
              + " points at the missing table '"
              + name.value()
              + "'"
              + ending);
    } else if (!target.get().columns().isEmpty()) {
      columns(table, foreignKey, target.get());
    }
  }

  private void columns(TableDraft table, ForeignKeyDraft foreignKey, TableDraft target) {
    String targetName = target.name().value();
    ReferenceDraft reference = foreignKey.reference();
    if (reference.columns().isEmpty() && target.primaryKey().isEmpty()) {
      problems.add(
          reference.place(),
          describe(table, foreignKey)
              + " points at table "
              + targetName
              + ", which has no primary key; name a unique column, such as "
              + targetName
              + ".column");
      return;
    }
    boolean missing = false;
    for (Located<String> column : reference.columns()) {
      if (target.column(column.value()).isEmpty()) {
        missing = true;
        problems.add(
            column.place(),
            "%s points at the missing column '%s.%s'%s"
                .formatted(
                    describe(table, foreignKey),
                    targetName,
                    column.value(),
                    Suggestion.ending(column.value(), target.columnNames())));
      }
    }
    List<String> names =
        reference.columns().isEmpty()
            ? target.primaryKey().orElseThrow().columnNames()
            : Located.values(reference.columns());
    if (missing) {
      return;
    }
    if (names.size() != foreignKey.columns().size()) {
      problems.add(
          reference.place(),
          "%s has %d columns and points at %d: %s(%s)"
              .formatted(
                  describe(table, foreignKey),
                  foreignKey.columns().size(),
                  names.size(),
                  targetName,
                  String.join(", ", names)));
      return;
    }
    unique(table, foreignKey, target, names);
    types(table, foreignKey, target, names);
  }

  private void unique(
      TableDraft table, ForeignKeyDraft foreignKey, TableDraft target, List<String> names) {
    if (!isKey(target, new HashSet<>(names))) {
      problems.add(
          foreignKey.reference().place(),
          "%s points at %s(%s), which is neither the primary key nor unique; declare it unique"
              .formatted(
                  describe(table, foreignKey), target.name().value(), String.join(", ", names)));
    }
  }

  private static boolean isKey(TableDraft target, Set<String> names) {
    if (target.primaryKey().isPresent() && same(names, target.primaryKey().get().columnNames())) {
      return true;
    }
    for (KeyDraft unique : target.uniques()) {
      if (same(names, unique.columnNames())) {
        return true;
      }
    }
    for (IndexDraft index : target.indexes()) {
      if (index.isKey() && same(names, index.columnNames())) {
        return true;
      }
    }
    return false;
  }

  private void types(
      TableDraft table, ForeignKeyDraft foreignKey, TableDraft target, List<String> names) {
    for (int i = 0; i < names.size(); i++) {
      Optional<ColumnDraft> from = table.column(foreignKey.columns().get(i).value());
      Optional<ColumnDraft> to = target.column(names.get(i));
      if (from.isPresent() && to.isPresent() && !ReferenceTypes.canCompare(from.get(), to.get())) {
        problems.add(
            foreignKey.reference().place(),
            "%s.%s is %s and points at %s.%s, which is %s; give both the same type"
                .formatted(
                    table.name().value(),
                    from.get().name().value(),
                    ReferenceTypes.describe(from.get()),
                    target.name().value(),
                    names.get(i),
                    ReferenceTypes.describe(to.get())));
      }
    }
  }

  private void action(
      TableDraft table, ForeignKeyDraft foreignKey, Located<ForeignKey.Action> action, String key) {
    for (Located<String> name : foreignKey.columns()) {
      Optional<ColumnDraft> column = table.column(name.value());
      if (column.isEmpty()) {
        continue;
      }
      Optional<String> problem =
          switch (action.value()) {
            case SET_NULL -> setNullProblem(table, column.get());
            case SET_DEFAULT -> setDefaultProblem(column.get());
            case NO_ACTION, RESTRICT, CASCADE -> Optional.empty();
          };
      if (problem.isPresent()) {
        problems.add(
            action.place(),
            "%s: %s of %s.%s cannot work: the column %s"
                .formatted(
                    key,
                    ReferenceReader.spelling(action.value()),
                    table.name().value(),
                    name.value(),
                    problem.get()));
      }
    }
  }

  private static Optional<String> setNullProblem(TableDraft table, ColumnDraft column) {
    if (column.defaultValue() instanceof DefaultValue.Generated) {
      return Optional.of("is generated");
    }
    if (table.inPrimaryKey(column.name().value())) {
      return Optional.of("is in the primary key, which is never null");
    }
    return column.nullability() == Nullability.NOT_NULL
        ? Optional.of("is notNull")
        : Optional.empty();
  }

  private static Optional<String> setDefaultProblem(ColumnDraft column) {
    if (column.defaultValue() instanceof DefaultValue.Generated) {
      return Optional.of("is generated");
    }
    return column.defaultValue() instanceof DefaultValue.None
        ? Optional.of("has no default")
        : Optional.empty();
  }

  private static boolean same(Set<String> wanted, List<String> columns) {
    return wanted.size() == columns.size() && wanted.containsAll(columns);
  }

  private static String describe(TableDraft table, ForeignKeyDraft foreignKey) {
    return "foreign key of %s(%s)"
        .formatted(table.name().value(), String.join(", ", Located.values(foreignKey.columns())));
  }
}
