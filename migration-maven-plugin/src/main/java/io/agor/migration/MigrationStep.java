package io.agor.migration;

import io.agor.dialect.Dialect;
import io.agor.flyway.FlywayName;
import io.agor.flyway.FlywayVersion;
import io.agor.schema.Intents;
import io.agor.schema.Schema;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One step of the history: the files that bring a database from one schema to the next.
 *
 * @param name {@code V0002__add_column}; of several files the last one's
 * @param version that of the snapshot; without one, the highest among its files
 * @param from the schema before
 * @param to the schema after
 * @param intents what the author said about this step: renames, backfills, conversions
 * @param files the files of each dialect, in the order of their versions; none where a dialect has
 *     nothing to do
 */
public record MigrationStep(
    String name,
    FlywayVersion version,
    Schema from,
    Schema to,
    Intents intents,
    SortedMap<Dialect, List<StepFile>> files) {

  /** Copies. */
  public MigrationStep {
    SortedMap<Dialect, List<StepFile>> copy = new TreeMap<>();
    files.forEach((dialect, list) -> copy.put(dialect, List.copyOf(list)));
    files = Collections.unmodifiableSortedMap(copy);
  }

  /** How the most hand-made of its files came to be. */
  public Origin origin() {
    return files.values().stream()
        .flatMap(List::stream)
        .map(StepFile::origin)
        .max(Origin::compareTo)
        .orElse(Origin.GENERATED);
  }

  /** The files of one dialect. */
  public List<StepFile> files(Dialect dialect) {
    return files.getOrDefault(dialect, List.of());
  }

  /** The highest version among the files of one dialect, which a database has after them. */
  public Optional<FlywayVersion> newest(Dialect dialect) {
    return files(dialect).stream()
        .flatMap(
            file ->
                FlywayName.version(file.file()).or(() -> FlywayName.baseline(file.file())).stream())
        .max(FlywayVersion::compareTo);
  }

  /** A file and how it came to be. */
  public record StepFile(Path file, Origin origin) {}

  /** How a file came to be, the surest first. */
  public enum Origin {
    /** Written by agor, and as it was written. */
    GENERATED,
    /** Written by agor and edited by hand. */
    EDITED,
    /** Written by hand: what it does to values is its author's business. */
    CUSTOM
  }
}
