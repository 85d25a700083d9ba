package io.agor.plugin;

import io.agor.dialect.MinimumVersions;
import io.agor.migration.DrizzleJournal;
import io.agor.migration.HistoryCheck;
import io.agor.migration.Migration;
import io.agor.migration.MigrationGenerator;
import io.agor.migration.MigrationLayout;
import io.agor.migration.ReleasedFiles;
import io.agor.migration.UnfinishedMigration;
import io.agor.migration.UpToDateMarker;
import io.agor.report.Finding;
import io.agor.report.Severity;
import io.agor.schema.Intents;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Checks the migrations by their files alone, without a database: that none is missing, that those
 * which others may have are untouched, that they follow each other, and that none has an empty
 * file. What is wrong fails the build; the codes are explained in docs/check.md.
 *
 * <p>Where a migration is missing, its SQL is printed. In a build whose {@code agor:generate} will
 * write it, that is left to {@code agor:generate}.
 *
 * @since 0.1.0
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true)
public final class CheckMojo extends WritingMojo {

  /**
   * Skips this goal. On the command line: {@code -Dagor.check.skip}
   *
   * @since 0.1.0
   */
  @Parameter(property = "agor.check.skip", defaultValue = "false")
  private boolean skipCheck;

  @Parameter(defaultValue = "${project.build.directory}/agor", readonly = true, required = true)
  private File outputFolder;

  @Override
  boolean skipsThisGoal() {
    return isSwitchedOn("agor.check.skip", skipCheck);
  }

  /** What a later generate will finish is no reason to end the build before. */
  @Override
  void settle(List<MigrationLayout> layouts) throws IOException, MojoFailureException {
    if (!isLeftToGenerate()) {
      super.settle(layouts);
    }
  }

  @Override
  void run(List<DialectSettings> settings) throws IOException, MojoFailureException {
    MinimumVersions versions = DialectSettings.minimumVersions(settings);
    List<MigrationLayout> layouts = layouts(settings);
    boolean left = isLeftToGenerate();
    List<Finding> errors = new ArrayList<>();
    for (int i = 0; i < layouts.size(); i++) {
      MigrationLayout layout = layouts.get(i);
      errors.addAll(journalFindings(layout, left));
      UpToDateMarker marker = marker(i, versions, left);
      if (!UnfinishedMigration.isIn(layout) && !marker.holdsForAllFiles(layout)) {
        List<Finding> findings = check(layout, versions, left);
        log(findings.stream().filter(finding -> !isError(finding)).toList(), getLog()::warn);
        errors.addAll(findings.stream().filter(CheckMojo::isError).toList());
        if (findings.isEmpty() && read(layout).intents().equals(Intents.NONE)) {
          marker.putForAllFiles(layout);
        }
      }
    }
    if (!errors.isEmpty()) {
      log(errors);
      throw new MojoFailureException(
          "agor: the migrations are not in order: "
              + errors.size()
              + (errors.size() == 1 ? " finding" : " findings"));
    }
    getLog().debug("agor: the migrations are in order");
  }

  private List<Finding> check(MigrationLayout layout, MinimumVersions versions, boolean left)
      throws IOException, MojoFailureException {
    MigrationGenerator generator = generator(layout, versions);
    HistoryCheck check = new HistoryCheck(layout, generator, base(), this::shown);
    List<Finding> findings = new ArrayList<>(orFail(check::findings));
    if (!left && check.isOrdered()) {
      Optional<Migration> migration = pending(layout, versions);
      if (migration.isPresent()) {
        print(migration.get());
        findings.add(check.pending(migration.get()));
      }
    }
    return findings;
  }

  private List<Finding> journalFindings(MigrationLayout layout, boolean left) throws IOException {
    List<Finding> findings = new ArrayList<>();
    for (DrizzleJournal journal : journal(layout).stream().toList()) {
      findings.addAll(journal.findings());
      if (!left) {
        journal.outdated().keySet().forEach(file -> findings.add(journal.outdated(file)));
      }
    }
    return findings;
  }

  /** Whether a bound {@code agor:generate} will come in this build and write what is missing. */
  private boolean isLeftToGenerate() throws MojoFailureException {
    if (isTyped() || !mayWrite() || isSwitchedOn("agor.generate.skip", false)) {
      return false;
    }
    String key = execution().getMojoDescriptor().getPluginDescriptor().getPluginLookupKey();
    return Optional.ofNullable(project().getPlugin(key)).stream()
        .flatMap(plugin -> plugin.getExecutions().stream())
        .map(PluginExecution::getGoals)
        .anyMatch(goals -> goals.contains("generate"));
  }

  /** It depends on the files and on what git has of them. */
  private UpToDateMarker marker(int number, MinimumVersions versions, boolean left)
      throws MojoFailureException {
    String commits = base().orElse(ReleasedFiles.HEAD).now(project().getBasedir().toPath());
    String file = "check-" + execution().getExecutionId() + "-" + number + ".up-to-date";
    return new UpToDateMarker(
        outputFolder.toPath().resolve(file), tool(versions) + " " + left + " " + commits);
  }

  private static boolean isError(Finding finding) {
    return finding.severity() == Severity.ERROR;
  }
}
