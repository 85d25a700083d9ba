package io.agor.migration;

import io.agor.report.Finding;
import io.agor.schema.file.SchemaFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/** A project of which the first migration is released and a second one is not. */
record DraftedProject(Path folder) {

  static final ReleaseCheck FIRST_IS_RELEASED =
      file -> String.valueOf(file.getFileName()).contains("0001");

  private static final String USERS =
      """
      tables:
        users:
          columns:
            user_id: { type: id, primaryKey: true }
            email:   { type: text, notNull: true }
      """;

  static final String WITH_NAME = USERS + "      name: text\n";
  static final String WITH_AGE = USERS + "      age: integer\n";

  /** What a run of generate has to do: the schema of the migrations so far, and the new one. */
  enum Work {
    FIRST("", USERS),
    NEXT(USERS, WITH_NAME),
    REPLACE_WITH_ANOTHER_NAME(WITH_NAME, WITH_AGE),
    REPLACE_WITH_THE_SAME_NAME(WITH_NAME, USERS + "      name: varchar(9)\n"),
    TAKE_BACK(WITH_NAME, USERS);

    final String before;
    final String after;

    Work(String before, String after) {
      this.before = before;
      this.after = after;
    }
  }

  /** A schema that somebody writes after the run. */
  static final String EDITED = USERS + "      phone: text\n";

  /** Brings the folder to where the work begins. */
  void prepare(Work work) throws Exception {
    clear();
    if (!work.before.isEmpty()) {
      generate(USERS);
      generate(work.before);
    }
    write(work.after);
  }

  void write(String schema) throws IOException {
    files().write("schema/app.yaml", schema);
  }

  /** Finishes what was begun, and writes what is missing. */
  void generate(String schema) throws Exception {
    write(schema);
    generate();
  }

  void generate() throws Exception {
    UnfinishedMigration.finish(layout());
    Optional<Migration> migration = pending();
    if (migration.isPresent()) {
      migration.get().write();
    }
  }

  Optional<Migration> pending() throws Exception {
    return pending(Files.readString(folder.resolve("schema/app.yaml")));
  }

  Optional<Migration> pending(String schema) throws Exception {
    return new MigrationGenerator(layout(), FIRST_IS_RELEASED)
        .pending(SchemaFile.read("app.yaml", schema), "");
  }

  List<Finding> check() throws Exception {
    return new HistoryCheck(
            layout(),
            new MigrationGenerator(layout(), FIRST_IS_RELEASED),
            Optional.empty(),
            Path::toString)
        .findings();
  }

  MigrationLayout layout() {
    return TestLayout.in(folder);
  }

  /** All files, also hidden ones, but for the schema that the user writes. */
  SortedMap<String, String> contents() throws IOException {
    SortedMap<String, String> contents = files().texts();
    contents.remove("schema/app.yaml");
    return contents;
  }

  /** Makes the folder hold these files and no others, beside the schema. */
  void restore(Map<String, String> contents) throws IOException {
    for (String name : contents().keySet()) {
      files().delete(name);
    }
    for (Map.Entry<String, String> file : contents.entrySet()) {
      files().write(file.getKey(), file.getValue());
    }
  }

  private ProjectFiles files() {
    return new ProjectFiles(folder);
  }

  private void clear() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.equals(folder)) {
          Files.delete(file);
        }
      }
    }
  }
}
