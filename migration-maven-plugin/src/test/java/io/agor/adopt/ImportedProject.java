package io.agor.adopt;

import io.agor.dialect.Dialect;
import io.agor.dialect.MinimumVersions;
import io.agor.migration.Baseline;
import io.agor.migration.Migration;
import io.agor.migration.MigrationGenerator;
import io.agor.migration.MigrationLayout;
import io.agor.migration.ProjectFiles;
import io.agor.migration.TestLayout;
import io.agor.run.Adoption;
import io.agor.run.FreshSqlite;
import io.agor.run.PairVerification;
import io.agor.run.Progress;
import io.agor.run.SchemaSteps;
import io.agor.run.SqlScripts;
import io.agor.run.TestDatabase;
import io.agor.run.TestPostgresql;
import io.agor.run.Verification;
import io.agor.schema.file.SchemaDocument;
import io.agor.schema.file.SchemaFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** A project whose schema file is made of SQL that is there already; its migrations are in db/. */
record ImportedProject(Path folder) {

  MigrationLayout layout() {
    return TestLayout.of(folder.resolve("schema"), folder.resolve("db"));
  }

  MigrationGenerator generator() {
    return new MigrationGenerator(layout(), file -> true);
  }

  SchemaDocument document() throws Exception {
    return layout().schemaFiles().isEmpty()
        ? SchemaFile.read("none", "tables: {}")
        : SchemaFile.read(layout().schemaFiles());
  }

  void write(String file, String text) throws IOException {
    new ProjectFiles(folder).write(file, text);
  }

  /** The files of the project in all folders, but not the database that a test made of them. */
  List<String> files() throws IOException {
    return new ProjectFiles(folder)
        .names("").stream().filter(file -> !file.equals("fresh.sqlite")).toList();
  }

  /** What the SQL says that {@code sql} has in a folder for each of these databases. */
  Adoption adoption(Path sql, Collection<Dialect> dialects) throws Exception {
    List<PairVerification.Side> sides = new ArrayList<>();
    for (Dialect dialect : dialects) {
      sides.add(
          new PairVerification.Side(
              dialect,
              Optional.of(new SqlScripts(sql.resolve(dialect.id()))),
              () -> fresh(dialect),
              Progress.SILENT));
    }
    return Adoption.read(sides, Dialect.POSTGRESQL, Optional.of(MinimumVersions.DEFAULT));
  }

  /** Writes what was read as the schema file. */
  void writeSchema(Adoption adoption) throws IOException {
    LogicalSchema schema = adoption.schema();
    write("schema/agor.yaml", SchemaFile.write(schema.schema(), schema.comments()));
  }

  /** The first snapshot, not yet written; {@code foreign} is SQL that it takes the place of. */
  Migration baseline(Collection<Dialect> dialects, List<Path> foreign) throws Exception {
    return new Baseline(layout(), MinimumVersions.DEFAULT)
        .of(document().schema(), EnumSet.copyOf(dialects), foreign)
        .baseline();
  }

  /** Both databases of the project, for a verification. */
  List<Verification.Side> sides() throws Exception {
    List<Verification.Side> sides = new ArrayList<>();
    for (Dialect dialect : Dialect.values()) {
      sides.add(
          new Verification.Side(
              dialect,
              document().schema(),
              layout().folders().get(dialect),
              dialect.id(),
              SchemaSteps.UNKNOWN,
              () -> fresh(dialect),
              Progress.SILENT));
    }
    return sides;
  }

  private TestDatabase fresh(Dialect dialect) {
    return switch (dialect) {
      case SQLITE -> FreshSqlite.create(folder.resolve("fresh.sqlite"));
      case POSTGRESQL -> TestPostgresql.freshDatabase();
    };
  }
}
