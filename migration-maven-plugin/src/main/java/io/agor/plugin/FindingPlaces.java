package io.agor.plugin;

import io.agor.report.Finding;
import io.agor.report.ObjectName;
import io.agor.report.SourceLocation;
import io.agor.schema.file.Place;
import io.agor.schema.file.SchemaPositions;
import java.util.Optional;
import java.util.function.Function;

/** The line of the schema file that a finding is about: that of its object, else of its table. */
final class FindingPlaces implements Function<Finding, Optional<SourceLocation>> {

  private final SchemaPositions positions;
  private final SourceLocation otherwise;
  private final Function<String, String> shownFile;

  /**
   * Looks places up.
   *
   * @param otherwise the place of a finding about nothing that the files declare
   * @param shownFile how a person would name a file
   */
  FindingPlaces(
      SchemaPositions positions, SourceLocation otherwise, Function<String, String> shownFile) {
    this.positions = positions;
    this.otherwise = otherwise;
    this.shownFile = shownFile;
  }

  @Override
  public Optional<SourceLocation> apply(Finding finding) {
    Optional<Place> place =
        positions
            .of(finding.object())
            .or(
                () ->
                    ObjectName.table(finding.object(), positions.tables())
                        .flatMap(table -> positions.of("table " + table)));
    return Optional.of(
        place
            .map(
                found ->
                    new SourceLocation(shownFile.apply(found.file()), found.line(), found.column()))
            .orElse(otherwise));
  }
}
