package io.agor.runners;

import io.agor.dialect.Dialect;
import io.agor.migration.DrizzleJournal;
import io.agor.migration.FileForm;
import io.agor.migration.Migration;
import io.agor.migration.MigrationGenerator;
import io.agor.migration.MigrationLayout;
import io.agor.migration.TestLayout;
import io.agor.schema.Schema;
import io.agor.schema.file.SchemaFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The eight migrations of the Agor example in a project of their own, written one after the other
 * from its eight schema files, each as if the one before it were released.
 */
record AgorFolder(Path project, FileForm form) {

  static final int STEPS = 8;

  private static final Path REPLAY = Path.of("../it/src/it/agor/replay");

  MigrationLayout layout() {
    return TestLayout.of(
        project.resolve("src/main/schema"), project.resolve("src/main/resources/db/migration"));
  }

  /** Where a runner finds the files of a dialect, as by default. */
  Path folder(Dialect dialect) {
    return layout().folders().get(dialect);
  }

  /** The SQL files of a dialect in their order. */
  List<Path> files(Dialect dialect) throws IOException {
    try (Stream<Path> files = Files.list(folder(dialect))) {
      return files.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
    }
  }

  /** The schema after some steps, from 1. */
  static Schema schema(int step) throws Exception {
    return SchemaFile.read(List.of(REPLAY.resolve(step + "/agor.yaml"))).schema();
  }

  /** Writes the migrations of the steps from one to another, and Drizzle's journals. */
  void generate(int from, int to) throws Exception {
    MigrationGenerator generator = new MigrationGenerator(layout(), file -> true).writing(form);
    for (int step = from; step <= to; step++) {
      Path schema = REPLAY.resolve(step + "/agor.yaml");
      Migration migration = generator.pending(SchemaFile.read(List.of(schema)), "").orElseThrow();
      migration.write();
    }
    new DrizzleJournal(layout(), Path::toString).write();
  }
}
