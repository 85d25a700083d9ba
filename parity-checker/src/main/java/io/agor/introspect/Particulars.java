package io.agor.introspect;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a database tells of its objects beyond the schema model: facts that few schemas have, each
 * with the object that it belongs to. An object is found by its own name and that of its table,
 * letter for letter.
 */
public final class Particulars {

  /** A kind of fact. */
  public enum Fact {
    /** The table that a PostgreSQL table inherits from. */
    PARENT,
    /** A relation that is no ordinary table or view: partitioned table, materialized view. */
    RELATION,
    /** The type that a column's domain is made from. */
    BASE_TYPE,
    /** What a column's domain demands of VALUE. */
    DOMAIN_CHECK,
    /** The values of a column's enum type, in its order. */
    ENUM_VALUE,
    /** The collation of a column, where it is not its type's own. */
    COLLATION,
    /** An identity that takes no value from a statement. */
    ALWAYS,
    /** The access method of an index, where it is not a B-tree. */
    METHOD,
    /**
     * What a part of an index has beside a column or an expression and its direction: a collation,
     * an operator class, the place of NULL.
     */
    INDEX_ORDER,
    /** A unique index of SQLite that belongs to a constraint, so that no statement drops it. */
    UNIQUE_CONSTRAINT,
    /** A constraint of SQLite that its author gave no name; it goes by the one of PostgreSQL. */
    UNNAMED,
    /** The columns that an index carries without being sorted by them. */
    INCLUDE,
    /** A unique index for which two NULLs are equal. */
    NULLS_NOT_DISTINCT,
    /** A constraint that was not checked over the rows, or an index that was not finished. */
    INVALID,
    /** When a constraint can be checked, where that is not at once. */
    DEFERRABLE,
    /** A foreign key of several columns that wants all of them or none. */
    MATCH,
    /** The definition of an exclusion constraint. */
    EXCLUSION,
    /** A sequence; it stands where a table's name does. */
    SEQUENCE,
    /** A SQLite table that holds its values to their types. */
    STRICT,
    /** A SQLite table that is its primary key's index. */
    WITHOUT_ROWID,
    /** A SQLite table that a module serves, such as full text. */
    VIRTUAL
  }

  /** Of a database that has nothing beyond the model. */
  public static final Particulars NONE = new Builder().build();

  private record Key(Fact fact, String table, String object) {}

  private final Map<Key, List<String>> values;

  private Particulars(Map<Key, List<String>> values) {
    this.values = values;
  }

  /** The values of a fact of an object of a table, in order; mostly none or one. */
  public List<String> values(Fact fact, String table, String object) {
    return Collections.unmodifiableList(
        values.getOrDefault(new Key(fact, table, object), List.of()));
  }

  /** The value of a fact of an object of a table. */
  public Optional<String> value(Fact fact, String table, String object) {
    return values(fact, table, object).stream().findFirst();
  }

  /** The value of a fact of a table, a view or a sequence itself. */
  public Optional<String> value(Fact fact, String table) {
    return value(fact, table, "");
  }

  /** The facts of one kind alone. */
  public Particulars only(Fact fact) {
    Map<Key, List<String>> some = new HashMap<>(values);
    some.keySet().removeIf(key -> key.fact() != fact);
    return new Particulars(some);
  }

  /** The names of the tables of which a fact is told. */
  public SortedSet<String> tables(Fact fact) {
    SortedSet<String> tables = new TreeSet<>();
    values.keySet().stream().filter(key -> key.fact() == fact).forEach(k -> tables.add(k.table()));
    return tables;
  }

  /** Gathers facts. */
  static final class Builder {
    private final Map<Key, List<String>> values = new HashMap<>();

    void add(Fact fact, String table, String object, String value) {
      values.computeIfAbsent(new Key(fact, table, object), key -> new ArrayList<>()).add(value);
    }

    Particulars build() {
      return new Particulars(values);
    }
  }
}
