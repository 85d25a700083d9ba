package io.agor.migration;

import io.agor.dialect.Dialect;
import io.agor.diff.Change;
import io.agor.plan.Statement;
import io.agor.report.Finding;
import io.agor.schema.Intents;
import io.agor.schema.Schema;
import io.agor.schema.Strictness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What a migration will do, before it has a number and a name.
 *
 * @param initial whether it is the first
 * @param changes what the schema file changes since the newest migration
 * @param switched what the strictness becomes, if it is another one
 * @param plans what each dialect must run, from the schema that its databases have
 * @param intents what the schema file says about the way and the migration carries out
 * @param findings what the linter has to say that does not stop it
 */
record Draft(
    boolean initial,
    List<Change> changes,
    Optional<Strictness> switched,
    SortedMap<Dialect, List<Statement>> plans,
    Schema schema,
    Intents intents,
    List<Finding> findings) {

  /** No database has anything to do. */
  boolean isEmpty() {
    return plans.values().stream().allMatch(List::isEmpty);
  }

  /** A name made from the changes. */
  String name() {
    if (initial) {
      return "initial_schema";
    }
    return changes.isEmpty() && switched.isEmpty()
        ? "add_" + newDialects()
        : MigrationName.of(changes, switched);
  }

  /** The lines of the comment that opens the files. */
  List<String> summary() {
    if (changes.isEmpty() && switched.isEmpty()) {
      return List.of("bring " + newDialects() + " to the schema of the others");
    }
    List<String> lines = new ArrayList<>();
    if (!initial) {
      switched.map(Draft::summary).ifPresent(lines::add);
    }
    lines.addAll(ChangeSummary.lines(changes));
    return lines;
  }

  private static String summary(Strictness strictness) {
    return switch (strictness) {
      case STRICT -> "make SQLite refuse what PostgreSQL refuses";
      case LENIENT -> "let SQLite take values of any type";
    };
  }

  private String newDialects() {
    return String.join(
        "_and_",
        plans.entrySet().stream()
            .filter(plan -> !plan.getValue().isEmpty())
            .map(plan -> plan.getKey().id())
            .toList());
  }
}
