package io.agor.migration;

import io.agor.flyway.FlywayName;
import io.agor.plan.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The repeatable migrations of Flyway in a folder, {@code R__name.sql}. Flyway runs them after all
 * others (<a
 * href="https://documentation.red-gate.com/flyway/flyway-concepts/migrations/repeatable-migrations">Repeatable
 * migrations</a>), so a view that one of them makes is there in a database in use, and not yet
 * there while a new one is built.
 */
record RepeatableFiles(Path folder) {

  private static final String DROP = "DROP VIEW ";

  /** Statements that do not mind a view that is not there yet; the same where no file repeats. */
  List<Statement> withCare(List<Statement> statements) throws IOException {
    return files().isEmpty()
        ? statements
        : statements.stream().map(RepeatableFiles::withCare).toList();
  }

  private static Statement withCare(Statement statement) {
    return statement.sql().startsWith(DROP)
        ? new Statement(
            DROP + "IF EXISTS " + statement.sql().substring(DROP.length()), statement.comment())
        : statement;
  }

  /** In the order of their names, as Flyway runs them; none if there is no such folder. */
  List<Path> files() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(FlywayName::isRepeatable).sorted(FileOrder.BY_NAME).toList();
    }
  }
}
