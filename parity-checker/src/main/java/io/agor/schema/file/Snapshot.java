package io.agor.schema.file;

import io.agor.schema.ColumnName;
import io.agor.schema.Intents;
import io.agor.schema.Schema;
import io.agor.schema.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The schema as one migration left it: a schema file in canonical form, with a header about the
 * migration.
 *
 * @param version the number of the migration, from 1
 * @param name the name of the migration, such as {@code initial_schema}
 * @param parents the snapshots that this one was made from; none for the first
 * @param files the SHA-256 of each SQL file, by the dialect's id; {@link #CUSTOM} for one that its
 *     author writes
 * @param constraints the names of unique indexes in SQLite that belong to constraints, so that no
 *     statement drops them; of a database that was there before its first migration
 * @param cumulative a checksum over this migration and all before it
 * @param intents what the author's schema file said about the way to this schema and the migration
 *     has carried out
 */
public record Snapshot(
    int version,
    String name,
    List<String> parents,
    SortedMap<String, String> files,
    SortedSet<String> constraints,
    String cumulative,
    Schema schema,
    Intents intents) {

  /** In place of a checksum: the author writes the file, and may change it. */
  public static final String CUSTOM = "custom";

  /**
   * How the mark of a dialect begins whose migrations were there before its first snapshot; a
   * checksum over all of them follows.
   */
  public static final String BASELINE = "baseline";

  /**
   * Copies, and checks that every intent is about a table or column of the schema.
   *
   * @throws IllegalArgumentException if one is not
   */
  public Snapshot {
    parents = List.copyOf(parents);
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    constraints = Collections.unmodifiableSortedSet(new TreeSet<>(constraints));
    intents.renamedTables().keySet().forEach(table -> requireTable(schema, table));
    intents.renamedColumns().keySet().forEach(column -> requireColumn(schema, column));
    intents.fastRebuilds().forEach(table -> requireTable(schema, table));
    intents.backfills().keySet().forEach(column -> requireColumn(schema, column));
    intents.conversions().keySet().forEach(column -> requireColumn(schema, column));
  }

  /** A snapshot of a database that agor has built. */
  public Snapshot(
      int version,
      String name,
      List<String> parents,
      SortedMap<String, String> files,
      String cumulative,
      Schema schema,
      Intents intents) {
    this(version, name, parents, files, new TreeSet<>(), cumulative, schema, intents);
  }

  /** Whether the migration has a file that its author writes. */
  public boolean isCustom() {
    return files.containsValue(CUSTOM);
  }

  /**
   * Those of the constraints that another schema still has. The table of one may have been made
   * again since, which does no harm: it can be made again once more.
   */
  public SortedSet<String> constraintsIn(Schema other) {
    SortedSet<String> names = new TreeSet<>();
    if (!constraints.isEmpty()) {
      for (Table table : other.tables()) {
        table.uniques().forEach(unique -> names.add(unique.name()));
        table.indexes().forEach(index -> names.add(index.name()));
      }
      names.retainAll(constraints);
    }
    return names;
  }

  /**
   * Reads a snapshot.
   *
   * @throws SchemaFileException with all its errors
   * @throws IOException if the file cannot be opened
   */
  public static Snapshot read(Path file) throws SchemaFileException, IOException {
    return new Reading().snapshot(file);
  }

  /**
   * The text of the snapshot: canonical, ends with a newline; {@link #read} reads it back as an
   * equal snapshot.
   *
   * @throws IllegalArgumentException as {@link SchemaFile#write} does
   */
  public String write() {
    return SnapshotHeader.write(this);
  }

  private static Table requireTable(Schema schema, String name) {
    return schema
        .table(name)
        .orElseThrow(() -> new IllegalArgumentException("an intent is about no table: " + name));
  }

  private static void requireColumn(Schema schema, ColumnName name) {
    if (requireTable(schema, name.table()).column(name.column()).isEmpty()) {
      throw new IllegalArgumentException("an intent is about no column: " + name);
    }
  }
}
