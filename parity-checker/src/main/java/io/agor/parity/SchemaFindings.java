package io.agor.parity;

import io.agor.diff.Change;
import io.agor.report.Finding;
import java.util.List;

/**
 * Turns the way from the expected to the actual schema of one side into findings: what would be
 * dropped is missing there.
 */
final class SchemaFindings implements Change.Visitor<List<Finding>> {

  private final Comparison comparison;

  SchemaFindings(Comparison comparison) {
    this.comparison = comparison;
  }

  @Override
  public List<Finding> createTable(Change.CreateTable change) {
    return List.of(
        drift("table " + change.table().name())
            .undeclared(ParityCode.TABLE_UNDECLARED, Definition.of(change.table())));
  }

  @Override
  public List<Finding> dropTable(Change.DropTable change) {
    return List.of(
        drift("table " + change.table().name())
            .missing(ParityCode.TABLE_MISSING, Definition.of(change.table())));
  }

  /** Between an expected and an actual schema nobody declares renames. */
  @Override
  public List<Finding> renameTable(Change.RenameTable change) {
    throw new IllegalStateException("a rename that nobody declared: " + change);
  }

  @Override
  public List<Finding> alterTable(Change.AlterTable change) {
    TableFindings judge = new TableFindings(change.from().name(), comparison);
    return change.changes().stream().flatMap(part -> part.accept(judge).stream()).toList();
  }

  @Override
  public List<Finding> createView(Change.CreateView change) {
    return List.of(
        drift("view " + change.view().name()).undeclared(ParityCode.VIEW_UNDECLARED, "a view"));
  }

  @Override
  public List<Finding> dropView(Change.DropView change) {
    return List.of(
        drift("view " + change.view().name()).missing(ParityCode.VIEW_MISSING, "a view"));
  }

  /**
   * The databases print a query back in words of their own, so only the existence of a view is
   * compared.
   */
  @Override
  public List<Finding> alterView(Change.AlterView change) {
    return List.of();
  }

  private Drift drift(String object) {
    return new Drift(comparison, object);
  }
}
