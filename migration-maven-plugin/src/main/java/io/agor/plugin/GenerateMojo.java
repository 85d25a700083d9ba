package io.agor.plugin;

import io.agor.lint.LintSettings;
import io.agor.migration.GitHead;
import io.agor.migration.Migration;
import io.agor.migration.MigrationException;
import io.agor.migration.MigrationGenerator;
import io.agor.migration.MigrationLayout;
import io.agor.migration.RefusedChangeException;
import io.agor.migration.UpToDateMarker;
import io.agor.migration.WriteMode;
import io.agor.plan.PlanException;
import io.agor.report.Finding;
import io.agor.report.Severity;
import io.agor.report.TextReport;
import io.agor.schema.file.SchemaDocument;
import io.agor.schema.file.SchemaFileException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes the next migration: what the schema file says and the migrations so far do not do.
 *
 * <p>That is an SQL file for each dialect and a snapshot of the schema, all to be reviewed and
 * committed. If nothing changed, nothing is written.
 *
 * <p>As long as the newest migration is not in git's HEAD, a further edit of the schema file is
 * folded into it: it is written anew, and no second one is added.
 *
 * <p>A table or column that would be lost with its data is refused, until the schema file approves
 * it at its top level: {@code drop: [users.nickname]}
 *
 * @since 0.1.0
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class GenerateMojo extends AgorMojo {

  /**
   * Whether this goal may write into the source tree.
   *
   * <ul>
   *   <li>{@code auto}: it writes when a person types {@code mvn agor:generate}, and in a build
   *       outside of CI. In a build with the environment variable {@code CI} set (to anything but
   *       {@code false}) it does as with {@code never}.
   *   <li>{@code always}: it writes.
   *   <li>{@code never}: if a migration is missing, the build fails. The missing SQL is put in
   *       {@code target/agor/pending}, and the source tree stays as it is.
   * </ul>
   *
   * @since 0.1.0
   */
  @Parameter(property = "agor.write", defaultValue = "auto")
  private String write;

  /**
   * The name of the migration that is written, for its file names. If this is left out, it is made
   * from the changes, such as {@code add_users_nickname}.
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
   * Skips this goal. On the command line: {@code -Dagor.generate.skip}
   *
   * @since 0.1.0
   */
  @Parameter(property = "agor.generate.skip", defaultValue = "false")
  private boolean skipGenerate;

  @Parameter(defaultValue = "${env.CI}", readonly = true)
  private String ci;

  @Parameter(defaultValue = "${project.build.directory}/agor", readonly = true, required = true)
  private File outputFolder;

  @Override
  boolean skipsThisGoal() {
    return isSwitchedOn("agor.generate.skip", skipGenerate);
  }

  @Override
  void run(List<DialectSettings> settings) throws IOException, MojoFailureException {
    boolean typed = execution().getSource() == MojoExecution.Source.CLI;
    WriteMode mode =
        WriteMode.of(write)
            .orElseThrow(
                () ->
                    new MojoFailureException(
                        "agor: agor.write is '"
                            + write
                            + "', and must be one of "
                            + Arrays.stream(WriteMode.values()).map(WriteMode::id).toList()
                            + ", as in <write>auto</write>."));
    List<MigrationLayout> layouts = layouts(settings);
    for (int i = 0; i < layouts.size(); i++) {
      MigrationLayout layout = layouts.get(i);
      UpToDateMarker marker = marker(i);
      Optional<Migration> migration = marker.holds(layout) ? Optional.empty() : pending(layout);
      migration.ifPresent(found -> tell(found.findings()));
      if (migration.isEmpty()) {
        marker.put(layout);
        getLog().debug("agor: the migrations are up to date with " + shown(layout.schema()));
      } else if (mode.mayWrite(
          typed ? WriteMode.Caller.PERSON : WriteMode.Caller.BUILD, ci == null ? "" : ci)) {
        write(migration.get());
      } else {
        throw frozen(migration.get());
      }
    }
  }

  private UpToDateMarker marker(int number) {
    String file = "generate-" + execution().getExecutionId() + "-" + number + ".up-to-date";
    return new UpToDateMarker(
        outputFolder.toPath().resolve(file), execution().getVersion() + " " + lint);
  }

  private Optional<Migration> pending(MigrationLayout layout)
      throws IOException, MojoFailureException {
    try {
      SchemaDocument document = read(layout);
      MigrationGenerator generator = new MigrationGenerator(layout, new GitHead(), lintSettings());
      Optional<Migration> migration = generator.pending(document, name == null ? "" : name);
      tellCarriedOut(generator.carriedOut(document));
      return migration;
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

  private void tell(List<Finding> findings) {
    for (Finding finding : findings) {
      for (String line : TextReport.lines(List.of(finding))) {
        if (finding.severity() == Severity.INFO) {
          getLog().debug(line);
        } else {
          getLog().warn(line);
        }
      }
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

  private void write(Migration migration) throws IOException {
    List<Path> files = migration.write();
    if (files.isEmpty()) {
      getLog()
          .warn(
              "agor: took back " + migration.name() + ", which the schema file no longer asks for");
      return;
    }
    getLog().warn("agor: wrote " + migration.name() + "; review and commit");
    files.forEach(file -> getLog().warn("agor:   " + shown(file)));
  }

  private MojoFailureException frozen(Migration migration) throws IOException {
    Path pending = outputFolder.toPath().resolve("pending");
    List<Path> files = migration.writeAside(pending);
    files.forEach(file -> getLog().error("agor:   " + shown(file)));
    return new MojoFailureException(
        "agor: the schema file has changes that no migration carries out: "
            + migration.name()
            + " is missing. Run mvn agor:generate and commit the result. Nothing was written to the source tree"
            + (ci == null ? "" : " (CI=" + ci + ")")
            + "; the missing SQL is in "
            + shown(pending)
            + ".");
  }
}
