package io.agor.plugin;

import io.agor.parity.Comparison;
import io.agor.report.Finding;
import io.agor.report.Report;
import io.agor.report.ReportSide;
import io.agor.report.ReportTable;
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
 * @param schemaFiles of the first schema, in the order in which they are read
 */
record VerificationReport(ReportHead head, List<Path> schemaFiles) {

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
    return head.report(sides, findings, places(findings), tables);
  }

  /**
   * The report of a migration that cannot be applied, which is the one finding.
   *
   * @param sqlFolder the folder of its SQL
   */
  Report of(MigrationFailedException exception, Path sqlFolder) {
    return head.failure(exception, sqlFolder, schemaFile());
  }

  /** The files are looked through again only where there is something to find. */
  private Function<Finding, Optional<SourceLocation>> places(List<Finding> findings)
      throws IOException {
    return findings.isEmpty()
        ? finding -> Optional.empty()
        : new FindingPlaces(
            SchemaPositions.read(schemaFiles),
            SourceLocation.of(schemaFile()),
            file -> head.shown().apply(Path.of(file)));
  }

  private String schemaFile() {
    return head.shown().apply(schemaFiles.get(0));
  }
}
