package io.agor.plugin;

import io.agor.parity.Comparison;
import io.agor.report.Finding;
import io.agor.report.Report;
import io.agor.report.ReportSide;
import io.agor.report.ReportTable;
import io.agor.report.Severity;
import io.agor.report.SourceLocation;
import io.agor.run.MigrationFailedException;
import io.agor.schema.Schema;
import io.agor.schema.file.SchemaPositions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Gathers what a verification finds into a report.
 *
 * @param project its name
 * @param folder of the project in its repository
 * @param toolVersion of this plugin
 * @param schemaFiles of the first schema, in the order in which they are read
 * @param shown how a person would name a path
 */
record VerificationReport(
    String project,
    String folder,
    String toolVersion,
    List<Path> schemaFiles,
    Function<Path, String> shown) {

  /** The code of a migration that cannot be applied. */
  static final String MIGRATION_FAILED = "AM001";

  /** The report of what was compared. */
  Report of(
      Schema declared,
      List<Comparison> comparisons,
      ProductNames products,
      List<Finding> findings,
      List<ReportTable> tables)
      throws IOException {
    List<ReportSide> sides = new ArrayList<>();
    sides.add(new ReportSide("schema", "", schemaFile(), declared));
    for (Comparison comparison : comparisons) {
      sides.add(
          new ReportSide(
              comparison.side(),
              switch (comparison.kind()) {
                case DATABASE, TARGET -> products.of(comparison.side());
                case SCHEMA_FILE -> "";
              },
              comparison.source(),
              comparison.actual()));
    }
    return Report.of(project, folder, toolVersion, sides, findings, places(findings), tables);
  }

  /**
   * The report of a migration that cannot be applied, which is the one finding.
   *
   * @param sqlFolder the folder of its SQL
   */
  Report of(MigrationFailedException exception, Path sqlFolder) {
    MigrationFailedException.Failure failure = exception.failure();
    Optional<String> file = failure.file().map(name -> shown.apply(sqlFolder.resolve(name)));
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
        new SourceLocation(file.orElseGet(this::schemaFile), Math.max(1, failure.line()), 1);
    return Report.of(
        project,
        folder,
        toolVersion,
        List.of(),
        List.of(finding),
        ignored -> Optional.of(location),
        List.of());
  }

  /** The files are looked through again only where there is something to find. */
  private Function<Finding, Optional<SourceLocation>> places(List<Finding> findings)
      throws IOException {
    return findings.isEmpty()
        ? finding -> Optional.empty()
        : new FindingPlaces(
            SchemaPositions.read(schemaFiles),
            SourceLocation.of(schemaFile()),
            file -> shown.apply(Path.of(file)));
  }

  private String schemaFile() {
    return shown.apply(schemaFiles.get(0));
  }
}
