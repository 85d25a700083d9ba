package io.agor.migration;

import io.agor.schema.file.SchemaFile;
import io.agor.schema.file.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;

/** A project of which migrations are generated as if all of them were released, or none. */
record GeneratedProject(Path folder) {

  static final ReleaseCheck RELEASED = file -> true;
  static final ReleaseCheck UNRELEASED = file -> false;
  static final String USERS =
      """
      tables:
        users:
          columns:
            user_id: { type: id, primaryKey: true }
            email:   { type: text, notNull: true }
      """;
  static final String USERS_WITH_NAME = USERS + "      name:    text\n";
  static final String USERS_WITH_AGE = USERS + "      age:     integer\n";

  MigrationGenerator generator(ReleaseCheck releases) {
    return new MigrationGenerator(TestLayout.in(folder), releases);
  }

  /** Writes the schema file, and the migration that it asks for. */
  Migration generate(String schema, ReleaseCheck releases) throws Exception {
    files().write("schema/app.yaml", schema);
    Migration migration = pending(schema, releases).orElseThrow();
    migration.write();
    return migration;
  }

  Optional<Migration> pending(String schema, ReleaseCheck releases) throws Exception {
    return pending(schema, releases, "");
  }

  Optional<Migration> pending(String schema, ReleaseCheck releases, String name) throws Exception {
    return generator(releases).pending(SchemaFile.read("app.yaml", schema), name);
  }

  /** The newest snapshot. */
  Snapshot newest() throws Exception {
    return History.in(TestLayout.in(folder).history()).newest().orElseThrow().snapshot();
  }

  /** Every file by its path, hidden and temporary ones included. */
  SortedMap<String, String> contents() throws IOException {
    return files().texts();
  }

  private ProjectFiles files() {
    return new ProjectFiles(folder);
  }
}
