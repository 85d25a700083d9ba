package io.agor.schema;

import java.util.List;
import java.util.Optional;

/**
 * All that one schema declares: tables and views, in the order of declaration, each name once.
 *
 * @param strictness what SQLite is made to refuse; always {@link Strictness#LENIENT} for a schema
 *     that was read from a database, where it is checks like others
 */
public record Schema(List<Table> tables, List<View> views, Strictness strictness) {

  /** The schema of an empty database. */
  public static final Schema EMPTY = new Schema(List.of(), List.of());

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException if two tables, or two views, have the same name
   */
  public Schema {
    tables = NamedList.copyOf("table", tables);
    views = NamedList.copyOf("view", views);
  }

  /** A schema in which each database enforces what it does by itself. */
  public Schema(List<Table> tables, List<View> views) {
    this(tables, views, Strictness.LENIENT);
  }

  /** The table of this name, letter for letter. */
  public Optional<Table> table(String name) {
    return NamedList.find(tables, name);
  }

  /** The view of this name, letter for letter. */
  public Optional<View> view(String name) {
    return NamedList.find(views, name);
  }
}
