package io.agor.plugin;

import io.agor.dialect.Dialect;
import io.agor.dialect.MinimumVersions;
import io.agor.lint.LintSettings;
import io.agor.migration.DrizzleJournal;
import io.agor.migration.FileForm;
import io.agor.migration.GitHead;
import io.agor.migration.Migration;
import io.agor.migration.MigrationException;
import io.agor.migration.MigrationGenerator;
import io.agor.migration.MigrationLayout;
import io.agor.migration.Outlook;
import io.agor.migration.RefusedChangeException;
import io.agor.plan.PlanException;
import io.agor.report.Finding;
import io.agor.schema.file.SchemaDocument;
import io.agor.schema.file.SchemaFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** What the goals share that find the migration that is missing, and tell about it. */
abstract class PendingMojo extends AgorMojo {

  /**
   * The name of the migration, for its file names. If this is left out, it is made from the
   * changes, such as {@code add_users_nickname}.
   *
   * <p>Give it on the command line, since it is the name of one migration: {@code mvn agor:generate
   * -Dagor.name=split_user_names}. Capitals become small, and what is neither letter nor digit
   * becomes an underscore.
   *
   * @since 0.1.0
   */
  @Parameter(property = "agor.name")
  private String name;

  /**
   * How much the findings of lint rules matter, by the code of the rule: {@code error} refuses the
   * change, {@code warning} and {@code info} tell it, {@code off} does not. A rule that is left out
   * has its usual severity; the rules are in docs/lint.md. For example: {@code
   * <lint><AL006>error</AL006><AL013>off</AL013></lint>}
   *
   * @since 0.1.0
   */
  @Parameter private Map<String, String> lint;

  /**
   * Whether new migrations begin with the header of Liquibase's formatted SQL, and have a line
   * {@code --> statement-breakpoint} between two statements, so that Liquibase runs them too. All
   * other runners take both for comments. Files that are committed stay as they are; see
   * docs/runners.md.
   *
   * @since 0.1.0
   */
  @Parameter(property = "agor.liquibaseHeader", defaultValue = "false")
  private boolean liquibaseHeader;

  /**
   * Whether a journal of Drizzle is kept beside the migrations of each dialect, in {@code
   * meta/_journal.json}, so that Drizzle's {@code migrate()} runs them too. New migrations have a
   * line {@code --> statement-breakpoint} between two statements then; see docs/runners.md.
   *
   * @since 0.1.0
   */
  @Parameter(property = "agor.drizzleJournal", defaultValue = "false")
  private boolean drizzleJournal;

  /**
   * The migration that is missing, its findings told; empty if there is none. What a person can
   * mend is a failure.
   */
  final Optional<Migration> pending(MigrationLayout layout, MinimumVersions versions)
      throws IOException, MojoFailureException {
    SchemaDocument document = read(layout);
    MigrationGenerator generator = generator(layout, versions);
    Outlook outlook = orFail(() -> generator.outlook(document, name()));
    tellCarriedOut(outlook.carriedOut());
    outlook.pending().ifPresent(found -> FindingLog.advise(found.findings(), getLog()));
    return outlook.pending();
  }

  /** Prints the SQL of a migration that is not on disk. */
  final void print(Migration migration) {
    if (migration.sql().isEmpty()) {
      getLog()
          .info(
              "agor: agor:generate would take back "
                  + migration.name()
                  + ", which the schema file no longer asks for");
    }
    for (Map.Entry<Dialect, String> sql : migration.sql().entrySet()) {
      Path file = migration.files().get(sql.getKey());
      getLog().info("agor: pending for " + sql.getKey().id() + ", " + shown(file) + ":");
      sql.getValue().lines().forEach(getLog()::info);
    }
  }

  /** The author's name for the migration; empty for one made from the changes. */
  final String name() {
    return name == null ? "" : name;
  }

  final MigrationGenerator generator(MigrationLayout layout, MinimumVersions versions)
      throws MojoFailureException {
    return new MigrationGenerator(layout, new GitHead(), lintSettings(), versions).writing(form());
  }

  /** Drizzle's journals of a layout; empty if none are asked for. */
  final Optional<DrizzleJournal> journal(MigrationLayout layout) {
    return Optional.of(new DrizzleJournal(layout, this::shown)).filter(all -> drizzleJournal);
  }

  private FileForm form() {
    return form(liquibaseHeader, drizzleJournal);
  }

  /** The form that serves the runners which the configuration asks for. */
  static FileForm form(boolean liquibase, boolean drizzle) {
    return liquibase ? FileForm.LIQUIBASE : drizzle ? FileForm.BREAKPOINTS : FileForm.PLAIN;
  }

  /** What the outcome depends on beside the files, as any text. */
  final String tool(MinimumVersions versions) {
    return execution().getVersion() + " " + lint + " " + versions + " " + form();
  }

  /** Does a step of the work; what a person can mend is a failure. */
  final <T> T orFail(Step<T> step) throws IOException, MojoFailureException {
    try {
      return step.take();
    } catch (SchemaFileException e) {
      throw broken(e);
    } catch (RefusedChangeException e) {
      log(e.findings());
      throw new MojoFailureException(
          "agor: the schema file must say more before this can be a migration; nothing was written.");
    } catch (PlanException | MigrationException e) {
      throw new MojoFailureException("agor: " + e.getMessage());
    }
  }

  /** A step of the work. */
  @FunctionalInterface
  interface Step<T> {

    T take() throws IOException, SchemaFileException, RefusedChangeException;
  }

  private LintSettings lintSettings() throws MojoFailureException {
    try {
      return LintSettings.of(lint == null ? Map.of() : lint);
    } catch (IllegalArgumentException e) {
      throw new MojoFailureException(
          "agor: wrong configuration: "
              + e.getMessage()
              + "\n\nIt should read, for example:\n\n  <lint>\n    <AL006>error</AL006>\n  </lint>",
          e);
    }
  }

  private void tellCarriedOut(List<Finding> findings) throws MojoFailureException {
    for (Finding finding : findings) {
      String line =
          "agor: %s %s %s: %s"
              .formatted(finding.code(), finding.object(), finding.problem(), finding.actual());
      switch (finding.severity()) {
        case INFO -> getLog().info(line);
        case WARNING -> getLog().warn(line);
        case ERROR -> throw new MojoFailureException(line);
      }
    }
  }
}
