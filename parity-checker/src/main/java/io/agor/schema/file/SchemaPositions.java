package io.agor.schema.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where schema files write tables, views and the parts of tables, each by what messages call it:
 * {@code table users}, {@code column users.email}, {@code index users_email_idx on users}.
 */
public final class SchemaPositions {

  private final Set<String> tables = new TreeSet<>();
  private final Map<String, Place> places = new HashMap<>();

  private SchemaPositions() {}

  /**
   * Looks through the files of one schema. What is wrong with them does not matter here.
   *
   * @throws IOException if a file cannot be opened
   */
  public static SchemaPositions read(List<Path> files) throws IOException {
    Reading reading = new Reading();
    for (Path file : files) {
      reading.add(file);
    }
    return reading.positions();
  }

  static SchemaPositions of(Drafts drafts) {
    SchemaPositions positions = new SchemaPositions();
    drafts.tables().forEach(positions::add);
    drafts.views().forEach(view -> positions.add("view " + view.name().value(), view.name()));
    return positions;
  }

  /** The place of an object; empty if the files declare none of this name. */
  public Optional<Place> of(String object) {
    return Optional.ofNullable(places.get(object));
  }

  /** The names of the tables that are declared. */
  public Set<String> tables() {
    return Set.copyOf(tables);
  }

  private void add(TableDraft table) {
    String name = table.name().value();
    tables.add(name);
    add("table " + name, table.name());
    table
        .columns()
        .forEach(column -> add("column " + name + "." + column.name().value(), column.name()));
    table.primaryKey().ifPresent(key -> add("primary key of " + name, key.name()));
    table.uniques().forEach(unique -> addPart("unique", unique.name(), name));
    table.foreignKeys().forEach(key -> addPart("foreign key", key.name(), name));
    table.checks().forEach(check -> addPart("check", check.name(), name));
    table.indexes().forEach(index -> addPart("index", index.name(), name));
  }

  private void addPart(String kind, Located<String> part, String table) {
    add(kind + " " + part.value() + " on " + table, part);
  }

  private void add(String object, Located<String> written) {
    places.putIfAbsent(object, written.place());
  }
}
