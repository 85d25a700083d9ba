package io.agor.adopt;

import io.agor.introspect.Particulars.Fact;
import io.agor.schema.Column;
import io.agor.schema.ColumnType;
import io.agor.schema.DefaultValue;
import io.agor.schema.ForeignKey;
import io.agor.schema.Index;
import io.agor.schema.Nullability;
import io.agor.schema.PrimaryKey;
import io.agor.schema.Schema;
import io.agor.schema.Table;
import io.agor.schema.Unique;
import io.agor.schema.file.SchemaComment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a schema file cannot say of the master: it is left out of the schema, or of an object in it,
 * and told in a comment.
 */
final class SetAside {

  private final Side master;
  private final List<SchemaComment> comments = new ArrayList<>();

  SetAside(Side master) {
    this.master = master;
  }

  List<SchemaComment> comments() {
    return List.copyOf(comments);
  }

  private void add(Table table, String object, String text) {
    comments.add(
        new SchemaComment(table.name(), object, master.dialect().displayName() + " only: " + text));
  }

  /** The master without what is set aside: what the schema has to build. */
  Schema rest() {
    List<Table> tables = new ArrayList<>();
    for (Table table : master.schema().tables()) {
      tables.add(rest(table));
    }
    return new Schema(tables, master.schema().views());
  }

  private Table rest(Table table) {
    List<Column> columns = table.columns().stream().map(c -> rest(table, c)).toList();
    return new Table(
        table.name(),
        table.comment(),
        columns,
        table.primaryKey(),
        table.uniques(),
        table.foreignKeys().stream().filter(key -> keeps(table, key)).toList(),
        table.checks(),
        table.indexes().stream().filter(index -> !index(table, index)).toList());
  }

  /** Whether an index is of a kind of its database's own. */
  boolean index(Table table, Index index) {
    return Stream.of(Fact.METHOD, Fact.INDEX_ORDER)
        .anyMatch(fact -> master.particulars().value(fact, table.name(), index.name()).isPresent());
  }

  private Column rest(Table table, Column column) {
    boolean nullKey =
        column.nullability() == Nullability.NULLABLE
            && table
                .primaryKey()
                .map(PrimaryKey::columns)
                .filter(key -> key.contains(column.name()))
                .isPresent();
    boolean counted = TableRecovery.isIdentityElsewhere(table, column);
    boolean untyped = ColumnRecovery.spelling(column).isEmpty();
    if (nullKey) {
      add(
          table,
          column.name(),
          "column "
              + column.name()
              + " of the primary key admits NULL; the schema says it does not");
    }
    if (counted) {
      add(
          table,
          column.name(),
          "column " + column.name() + " is counted up, which a schema file says of a key only");
    }
    if (untyped) {
      add(
          table,
          column.name(),
          "column " + column.name() + " has no type; 'blob' changes no value either");
    }
    return new Column(
        column.name(),
        untyped ? new ColumnType.Native("blob") : column.type(),
        nullKey ? Nullability.NOT_NULL : column.nullability(),
        counted ? DefaultValue.None.NONE : column.defaultValue(),
        column.nativeTypes(),
        column.comment());
  }

  private boolean keeps(Table table, ForeignKey key) {
    Optional<String> problem = problem(table, key);
    problem.ifPresent(
        text ->
            add(
                table,
                "",
                "foreign key "
                    + key.name()
                    + " ("
                    + String.join(", ", key.columns())
                    + ") references "
                    + key.targetTable()
                    + " ("
                    + String.join(", ", key.targetColumns())
                    + "), on delete "
                    + key.onDelete().sql().toLowerCase(Locale.ROOT)
                    + ": "
                    + text));
    return problem.isEmpty();
  }

  private Optional<String> problem(Table table, ForeignKey key) {
    Optional<Table> target = master.schema().table(key.targetTable());
    if (target.isEmpty()) {
      return Optional.of("there is no such table here");
    }
    if (!isKey(target.get(), key.targetColumns())) {
      return Optional.of("its target is not unique");
    }
    for (String name : key.columns()) {
      Column column = table.column(name).orElseThrow();
      boolean inKey =
          table.primaryKey().filter(primary -> primary.columns().contains(name)).isPresent();
      boolean never = inKey || column.nullability() == Nullability.NOT_NULL;
      for (ForeignKey.Action action : List.of(key.onDelete(), key.onUpdate())) {
        if (action == ForeignKey.Action.SET_NULL && never) {
          return Optional.of(
              "it would set " + name + " to NULL, which " + name + " does not admit");
        }
        if (action == ForeignKey.Action.SET_DEFAULT
            && column.defaultValue() == DefaultValue.None.NONE) {
          return Optional.of("it would set " + name + " to its default, which it lacks");
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isKey(Table target, List<String> columns) {
    Set<String> wanted = new HashSet<>(columns);
    return target.primaryKey().map(PrimaryKey::columns).filter(k -> same(wanted, k)).isPresent()
        || target.uniques().stream().map(Unique::columns).anyMatch(k -> same(wanted, k))
        || target.indexes().stream()
            .filter(index -> index.uniqueness() == Index.Uniqueness.UNIQUE)
            .filter(Index::isOfColumns)
            .anyMatch(index -> same(wanted, index.columnNames()));
  }

  private static boolean same(Set<String> wanted, List<String> columns) {
    return wanted.size() == columns.size() && wanted.containsAll(columns);
  }

  /** Tells the facts that stand beside the model; nothing is left out for them. */
  void particulars() {
    for (Table table : master.schema().tables()) {
      List<String> objects = new ArrayList<>(List.of(""));
      objects.addAll(table.columnNames());
      table.primaryKey().ifPresent(key -> objects.add(key.name()));
      table.uniques().forEach(unique -> objects.add(unique.name()));
      table.foreignKeys().forEach(key -> objects.add(key.name()));
      table.checks().forEach(check -> objects.add(check.name()));
      table.indexes().forEach(index -> objects.add(index.name()));
      for (String object : new LinkedHashSet<>(objects)) {
        for (Fact fact : Fact.values()) {
          List<String> values = master.particulars().values(fact, table.name(), object);
          if (!values.isEmpty() && !isSilent(fact)) {
            add(table, object, text(table, object, fact, String.join(", ", values)));
          }
        }
      }
    }
  }

  /** What is as it should be, to those who read the schema file. */
  private static boolean isSilent(Fact fact) {
    return switch (fact) {
      case SEQUENCE, UNIQUE_CONSTRAINT, UNNAMED -> true;
      default -> false;
    };
  }

  private static String text(Table table, String object, Fact fact, String values) {
    String subject = object.isEmpty() ? "table " + table.name() : object;
    return switch (fact) {
      case PARENT -> subject + " inherits from " + values;
      case RELATION, VIRTUAL -> subject + " is a " + values;
      case BASE_TYPE -> subject + " is of a domain over " + values;
      case DOMAIN_CHECK -> "the domain of " + subject + " demands " + values;
      case ENUM_VALUE -> "the enum type of " + subject + " has the values " + values;
      case COLLATION -> subject + " has the collation " + values;
      case ALWAYS -> subject + " is generated always as identity";
      case METHOD -> index(table, object) + " USING " + values + "; it is not in this schema";
      case INDEX_ORDER ->
          index(table, object)
              + "; it is not in this schema, as a schema file cannot say "
              + values;
      case INCLUDE -> subject + " carries " + values + " (INCLUDE)";
      case NULLS_NOT_DISTINCT -> subject + " takes NULLs for equal";
      case UNNAMED -> subject + " is " + values;
      case UNIQUE_CONSTRAINT -> subject + " is the index of a constraint";
      case INVALID -> subject + " is " + values;
      case DEFERRABLE, MATCH -> subject + " is " + values;
      case EXCLUSION -> values;
      case SEQUENCE -> subject + " is a sequence";
      case STRICT -> subject + " is STRICT";
      case WITHOUT_ROWID -> subject + " is WITHOUT ROWID";
    };
  }

  private static String index(Table table, String name) {
    return table.indexes().stream()
        .filter(index -> index.name().equals(name))
        .findFirst()
        .map(
            index ->
                "index "
                    + name
                    + " ("
                    + String.join(
                        ", ",
                        index.parts().stream()
                            .map(
                                part ->
                                    part.column()
                                        .or(() -> part.expression().map(e -> e.common()))
                                        .orElse(""))
                            .toList())
                    + ")")
        .orElse("index " + name);
  }
}
