package io.agor.migration;

import io.agor.dialect.Dialect;
import io.agor.report.Finding;
import io.agor.report.Severity;
import io.agor.schema.file.SchemaFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Judges the migrations of a project by its files alone: that those which others may have are
 * untouched, that they follow each other, and that none waits to be written.
 */
public final class HistoryCheck {

  static final String SIDE = "history";

  private static final String OLD_FILE =
      "It is from before liquibaseHeader was on, and of these Liquibase would run the first alone in"
          + " a new database. Build new databases with another runner, and let Liquibase go on from"
          + " there (liquibase changelog-sync).";

  private final MigrationLayout layout;
  private final MigrationGenerator generator;
  private final Optional<ReleasedFiles> base;
  private final Function<Path, String> shown;

  /**
   * A check of one schema's migrations.
   *
   * @param generator of the same layout
   * @param base the commit whose files others have; if it is not given, it is HEAD
   * @param shown a path as a person would type it
   */
  public HistoryCheck(
      MigrationLayout layout,
      MigrationGenerator generator,
      Optional<ReleasedFiles> base,
      Function<Path, String> shown) {
    this.layout = layout;
    this.generator = generator;
    this.base = base;
    this.shown = shown;
  }

  /**
   * What is wrong, but for what is pending.
   *
   * @throws IOException if a file cannot be read
   * @throws SchemaFileException if a snapshot is broken
   */
  public List<Finding> findings() throws IOException, SchemaFileException {
    List<Finding> findings = new ArrayList<>(new MigrationNumbers(layout, base).findings());
    boolean isOrdered = findings.isEmpty();
    UntouchedFiles untouched =
        new UntouchedFiles(layout, generator, base.orElse(ReleasedFiles.HEAD), shown);
    findings.addAll(untouched.changed());
    findings.addAll(new LateFiles(layout, base.orElse(ReleasedFiles.HEAD), shown).findings());
    if (isOrdered) {
      List<History.Entry> entries = History.in(layout.history()).entries();
      findings.addAll(untouched.notAsRecorded(entries));
      findings.addAll(new SnapshotChain(entries, shown).findings());
      for (Path file : new CustomMigrations(layout).withoutSql()) {
        findings.add(withoutSql(file));
      }
    }
    findings.addAll(severalStatements());
    return List.copyOf(findings);
  }

  /** Liquibase would run the first of them alone. */
  private List<Finding> severalStatements() throws IOException {
    List<Finding> findings = new ArrayList<>();
    Path folder = layout.folders().get(Dialect.SQLITE);
    if (folder != null) {
      for (Path file : SqlFolder.files(folder)) {
        String text = FileText.of(file);
        boolean header = LiquibaseHeader.isOn(text);
        if ((header || generator.form() == FileForm.LIQUIBASE)
            && StatementParts.anyHasSeveral(text)) {
          Finding several = DrizzleJournal.several(shown.apply(file), "Liquibase");
          findings.add(
              header ? several : several.withSeverity(Severity.WARNING).withCure(OLD_FILE));
        }
      }
    }
    return findings;
  }

  /** Whether the migrations have an order, so that what comes next can be told. */
  public boolean isOrdered() throws IOException {
    return new MigrationNumbers(layout, base).findings().isEmpty();
  }

  /** The finding that a migration is missing. */
  public Finding pending(Migration migration) {
    return finding(
        CheckCode.PENDING,
        "schema",
        shown.apply(layout.schema()),
        "has changes that no migration carries out",
        migration.sql().isEmpty() ? "no " + migration.name() : migration.name(),
        migration.sql().isEmpty() ? "a draft that it no longer asks for" : "no such migration",
        "Run mvn agor:generate and commit the result.");
  }

  static Finding finding(
      CheckCode code,
      String side,
      String object,
      String problem,
      String expected,
      String actual,
      String cure) {
    return new Finding(
        code.code(), code.severity(), side, object, problem, expected, actual, cure, List.of());
  }

  private Finding withoutSql(Path file) {
    return finding(
        CheckCode.WITHOUT_SQL,
        SIDE,
        shown.apply(file),
        "has no SQL yet",
        "a statement",
        "none",
        "Write its statements there. Where a database has nothing to do, write: SELECT 1;");
  }
}
