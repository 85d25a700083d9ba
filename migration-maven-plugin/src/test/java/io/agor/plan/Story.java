package io.agor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.dialect.DatabaseVersion;
import io.agor.dialect.Dialect;
import io.agor.dialect.MinimumVersions;
import io.agor.schema.Intents;
import io.agor.schema.Schema;
import io.agor.schema.file.SchemaDocument;
import io.agor.schema.file.SchemaFile;
import io.agor.schema.file.SchemaFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One change of a schema, in a folder whose name says what changes: {@code before.yaml} (absent for
 * an empty database), {@code after.yaml}, the SQL for each dialect, and {@code rows.sql} where the
 * generated rows would not fit; then {@code sqlite.txt} and {@code postgresql.txt} say what becomes
 * of them. {@code versions.txt} names the oldest database that a story is for, such as {@code
 * sqlite 3.53}, one a line, if it is not the oldest at all.
 */
record Story(Path folder, Schema before, Schema after, Intents intents, MinimumVersions versions) {

  private static final Path STORIES = Path.of("src/test/resources/stories");

  /** The first PostgreSQL that is younger than the one of the tests. */
  static final DatabaseVersion YOUNGER_POSTGRESQL = new DatabaseVersion(18, 0, 0);

  /** All stories, in the order of their names. */
  static Stream<Story> all() {
    try (Stream<Path> folders = Files.list(STORIES)) {
      return folders.filter(Files::isDirectory).sorted().map(Story::read).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Story read(Path folder) {
    SchemaDocument after = document(folder.resolve("after.yaml"));
    Path before = folder.resolve("before.yaml");
    return new Story(
        folder,
        Files.exists(before) ? document(before).schema() : Schema.EMPTY,
        after.schema(),
        after.intents(),
        versions(folder.resolve("versions.txt")));
  }

  private static MinimumVersions versions(Path file) {
    Map<Dialect, DatabaseVersion> versions = new EnumMap<>(Dialect.class);
    if (Files.exists(file)) {
      for (String line : text(file).lines().toList()) {
        String[] words = line.split(" ", 2);
        versions.put(
            Dialect.of(words[0]).orElseThrow(), DatabaseVersion.of(words[1]).orElseThrow());
      }
    }
    return MinimumVersions.of(versions);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SchemaDocument document(Path file) {
    try {
      return SchemaFile.read(file.toString(), text(file));
    } catch (SchemaFileException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  /** Whether the PostgreSQL of the tests is too old for it. */
  boolean isForYoungerPostgresql() {
    return versions.of(Dialect.POSTGRESQL).compareTo(YOUNGER_POSTGRESQL) >= 0;
  }

  /** The statements of the story. */
  List<Statement> plan(Dialect dialect) {
    return planner(dialect).plan(before, after, intents);
  }

  /** The planner for the versions of the story. */
  Planner planner(Dialect dialect) {
    return Planner.of(dialect, versions.of(dialect));
  }

  /** The golden file of a dialect. */
  Path sql(Dialect dialect) {
    return folder.resolve(dialect.id() + ".sql");
  }

  /** Rows for the database of {@code before}: those of the story, or generated ones. */
  List<String> rows(Dialect dialect) {
    Path rows = folder.resolve("rows.sql");
    try {
      return Files.exists(rows)
          ? List.of(Files.readString(rows).strip().split(";\\s*(\\n|$)"))
          : NamesakeRows.of(dialect, before, LaterKeys.of(before, after, intents));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Asserts that the rows of the story are in the end what {@code sqlite.txt} or {@code
   * postgresql.txt} says; only for stories that have rows of their own.
   */
  void assertArrived(Dialect dialect, List<String> rows) {
    Path file = folder.resolve(dialect.id() + ".txt");
    String text = String.join("\n", rows) + "\n";
    try {
      if (Boolean.getBoolean("golden.update")
          && System.getenv("CI") == null
          && Files.exists(folder.resolve("rows.sql"))) {
        Files.writeString(file, text);
      }
      if (Files.exists(file)) {
        assertThat(text).isEqualTo(Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return folder.getFileName().toString();
  }
}
