package io.agor.rehearsal;

import io.agor.dialect.Dialect;
import io.agor.migration.MigrationStep;
import io.agor.migration.MigrationStep.StepFile;
import io.agor.report.Finding;
import io.agor.sql.SqlToken;
import io.agor.sql.SqlTokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A migration by hand that does something on one of the databases only. */
final class OneSidedRepair {

  private OneSidedRepair() {}

  /**
   * The findings of a migration; where the databases differ because only one of them was changed,
   * the cure says what its author can do.
   */
  static List<Finding> explained(List<Finding> findings, MigrationStep step, List<Dialect> present)
      throws IOException {
    Optional<String> cure = cure(step, present);
    if (cure.isEmpty()) {
      return findings;
    }
    return findings.stream()
        .map(
            finding ->
                finding.code().equals(RehearsalCode.DATABASES_DIFFER.code())
                    ? finding.withCure(cure.get())
                    : finding)
        .toList();
  }

  private static Optional<String> cure(MigrationStep step, List<Dialect> present)
      throws IOException {
    if (step.origin() != MigrationStep.Origin.CUSTOM) {
      return Optional.empty();
    }
    for (Dialect dialect : present) {
      String others =
          present.stream()
              .filter(other -> other != dialect)
              .map(Dialect::id)
              .collect(Collectors.joining(", "));
      if (step.files(dialect).isEmpty()) {
        return Optional.of(
            ("%s has no file for %s. Write one of the same name that makes the same change. If only"
                    + " the rows of %s need it, write SELECT 1; there, and waive this.")
                .formatted(step.name(), dialect.id(), others));
      }
      if (doesNothing(step.files(dialect))) {
        return Optional.of(
            ("%s does nothing on %s. Make the same change there. If only the rows of %s need it,"
                    + " waive this.")
                .formatted(step.name(), dialect.id(), others));
      }
    }
    return Optional.empty();
  }

  private static boolean doesNothing(List<StepFile> files) throws IOException {
    for (StepFile file : files) {
      List<String> words =
          SqlTokenizer.tokens(Files.readString(file.file())).stream()
              .map(SqlToken::value)
              .filter(word -> !word.equals(";"))
              .toList();
      if (!words.isEmpty() && !words.equals(List.of("select", "1"))) {
        return false;
      }
    }
    return true;
  }
}
