package io.agor.migration;

import io.agor.dialect.Dialect;
import io.agor.schema.file.SchemaDocument;
import io.agor.schema.file.SchemaFileException;
import io.agor.schema.file.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Migrations of data, which their author writes: agor gives them a number, empty files and a
 * snapshot with the schema as it is, and sees to it that no file stays empty.
 */
public final class CustomMigrations {

  private final MigrationLayout layout;
  private final MigrationFiles files;

  /** Those of one schema. */
  public CustomMigrations(MigrationLayout layout) {
    this.layout = layout;
    this.files = new MigrationFiles(layout);
  }

  /**
   * The next one, with files in which there is nothing yet but what to write. Nothing is written.
   *
   * @param generator of the same layout
   * @throws IOException if a file cannot be read
   * @throws SchemaFileException if a snapshot is broken
   * @throws RefusedChangeException if the schema file has a change that needs a word of the author
   * @throws MigrationException if there is no migration yet, if one is missing, or if this very one
   *     waits to be written
   */
  public Migration next(MigrationGenerator generator, SchemaDocument document, String name)
      throws IOException, SchemaFileException, RefusedChangeException {
    Optional<History.Entry> newest = History.in(layout.history()).newest();
    if (newest.isEmpty()) {
      throw new MigrationException(
          "there is no migration yet, so no table has rows to work on. Run mvn agor:generate without"
              + " agor.custom first.");
    }
    Snapshot base = newest.get().snapshot();
    String ownName = MigrationName.clean(name);
    if (base.isCustom() && base.name().equals(ownName) && !withoutSql(base).isEmpty()) {
      throw new MigrationException(
          MigrationFiles.title(base.version(), ownName)
              + " is there already and has a file without SQL. Write that first.");
    }
    Optional<Migration> pending = generator.pending(document, "");
    if (pending.isPresent()) {
      throw new MigrationException(
          "the schema file has changes that no migration carries out: "
              + pending.get().name()
              + " comes before a migration by hand. Run mvn agor:generate without agor.custom first.");
    }
    Migration migration = migration(generator.form(), base, base.version() + 1, ownName);
    return files.isFree(base.version() + 1, migration)
        ? migration
        : migration(generator.form(), base, files.highestVersion() + 1, ownName);
  }

  /**
   * The files in which their author has not yet written a statement, also those that are missing.
   *
   * @throws IOException if a file cannot be read
   * @throws SchemaFileException if a snapshot is broken
   * @throws MigrationException if the migrations on disk contradict each other
   */
  public List<Path> withoutSql() throws IOException, SchemaFileException {
    List<Snapshot> candidates =
        History.in(layout.history())
            .snapshots((version, name) -> !blank(files.sql(version, name)).isEmpty());
    List<Path> empty = new ArrayList<>();
    for (Snapshot snapshot : candidates) {
      empty.addAll(withoutSql(snapshot));
    }
    return List.copyOf(empty);
  }

  private List<Path> withoutSql(Snapshot snapshot) throws IOException {
    SortedMap<Dialect, Path> custom = files.sql(snapshot.version(), snapshot.name());
    custom
        .keySet()
        .removeIf(dialect -> !Snapshot.CUSTOM.equals(snapshot.files().get(dialect.id())));
    return blank(custom);
  }

  private static List<Path> blank(SortedMap<Dialect, Path> files) throws IOException {
    List<Path> blank = new ArrayList<>();
    for (Map.Entry<Dialect, Path> file : files.entrySet()) {
      if (!Files.isRegularFile(file.getValue())
          || BlankSql.is(file.getKey(), FileText.of(file.getValue()))) {
        blank.add(file.getValue());
      }
    }
    return blank;
  }

  private Migration migration(FileForm form, Snapshot base, int version, String name) {
    String title = MigrationFiles.title(version, name);
    SortedMap<Dialect, String> sql = new TreeMap<>();
    SortedMap<Dialect, String> marks = new TreeMap<>();
    SortedMap<Dialect, String> links = new TreeMap<>();
    for (Dialect dialect : layout.folders().keySet()) {
      sql.put(dialect, new SqlFile(form, dialect, title).blank());
      marks.put(dialect, Snapshot.CUSTOM);
      links.put(dialect, link(version, name));
    }
    List<String> parents = List.of(base.cumulative());
    Snapshot snapshot =
        new Snapshot(
            version,
            name,
            parents,
            MigrationFiles.byId(marks),
            base.constraints(),
            Checksum.cumulative(parents, links),
            base.schema(),
            base.intents());
    SortedMap<Path, String> snapshotFile = new TreeMap<>();
    snapshotFile.put(files.snapshot(version, name), snapshot.write());
    return new Migration(title, sql, files.sql(version, name), snapshotFile, List.of(), List.of());
  }

  /** What stands for the checksum of a file that its author may change. */
  static String link(int version, String name) {
    return Snapshot.CUSTOM + " " + MigrationFiles.title(version, name);
  }
}
