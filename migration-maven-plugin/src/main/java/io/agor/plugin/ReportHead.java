package io.agor.plugin;

import io.agor.report.Finding;
import io.agor.report.Report;
import io.agor.report.ReportSide;
import io.agor.report.ReportTable;
import io.agor.report.Severity;
import io.agor.report.SourceLocation;
import io.agor.run.MigrationFailedException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What every report of a project begins with.
 *
 * @param project its name
 * @param folder of the project in its repository
 * @param toolVersion of this plugin
 * @param shown how a person would name a path
 */
record ReportHead(String project, String folder, String toolVersion, Function<Path, String> shown) {

  /** The code of a migration that cannot be applied. */
  static final String MIGRATION_FAILED = "AM001";

  /** A report of these findings. */
  Report report(
      List<ReportSide> sides,
      List<Finding> findings,
      Function<Finding, Optional<SourceLocation>> places,
      List<ReportTable> tables) {
    return Report.of(project, folder, toolVersion, sides, findings, places, tables);
  }

  /**
   * The report of a migration that cannot be applied, which is the one finding.
   *
   * @param sqlFolder the folder of its SQL, or the script
   * @param otherwise the file to point to if the failure is not one file's
   */
  Report failure(MigrationFailedException exception, Path sqlFolder, String otherwise) {
    MigrationFailedException.Failure failure = exception.failure();
    Optional<String> file =
        failure
            .file()
            .map(name -> sqlFolder.endsWith(name) ? sqlFolder : sqlFolder.resolve(name))
            .map(shown);
    Finding finding =
        new Finding(
            MIGRATION_FAILED,
            Severity.ERROR,
            failure.dialect().id(),
            failure.file().map(name -> "migration " + name).orElse("the migrations"),
            "cannot be applied",
            "every statement runs on a fresh database",
            exception.getMessage(),
            "Mend the statement in " + file.orElse(shown.apply(sqlFolder)) + ".",
            List.of());
    SourceLocation location =
        new SourceLocation(file.orElse(otherwise), Math.max(1, failure.line()), 1);
    return report(List.of(), List.of(finding), ignored -> Optional.of(location), List.of());
  }
}
