package io.agor.migration;

import io.agor.dialect.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Where one schema and its migrations lie.
 *
 * @param schema a schema file, or a folder of {@code *.yaml} and {@code *.yml} files that are read
 *     as one
 * @param folders the folder of the SQL files of each dialect that is written from this schema
 */
public record MigrationLayout(Path schema, SortedMap<Dialect, Path> folders) {

  /** Copies. */
  public MigrationLayout {
    folders = Collections.unmodifiableSortedMap(new TreeMap<>(folders));
  }

  /** The folder of the snapshots: {@code history} beside the schema files. */
  public Path history() {
    Path folder = Files.isRegularFile(schema) ? schema.toAbsolutePath().getParent() : schema;
    return folder.resolve("history");
  }

  /**
   * The schema files, in the order of their names; none if there is no such file or folder.
   *
   * @throws IOException if the folder cannot be listed
   */
  public List<Path> schemaFiles() throws IOException {
    if (Files.isRegularFile(schema)) {
      return List.of(schema);
    }
    if (!Files.isDirectory(schema)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(schema)) {
      return files.filter(MigrationLayout::isYaml).sorted(FileOrder.BY_NAME).toList();
    }
  }

  private static boolean isYaml(Path file) {
    String name = file.getFileName().toString();
    return Files.isRegularFile(file) && isYaml(name);
  }

  /** Whether a file of this name is read as a schema file. */
  static boolean isYaml(String name) {
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }
}
