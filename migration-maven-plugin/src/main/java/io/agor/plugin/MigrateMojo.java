package io.agor.plugin;

import io.agor.flyway.FlywayVersion;
import io.agor.migration.CustomMigrations;
import io.agor.migration.GitHead;
import io.agor.migration.MigrationException;
import io.agor.migration.MigrationLayout;
import io.agor.migration.RecordedSteps;
import io.agor.report.Finding;
import io.agor.report.Severity;
import io.agor.run.DatabaseUnavailableException;
import io.agor.run.MaskedText;
import io.agor.run.MigrationFailedException;
import io.agor.run.MigrationState;
import io.agor.run.Migrations;
import io.agor.run.SqlFileText;
import io.agor.run.SqliteNativeLibrary;
import io.agor.run.SqliteTarget;
import io.agor.run.TargetPlan;
import io.agor.schema.file.SchemaFileException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * Applies the migrations that databases of yours do not have yet, with Flyway.
 *
 * <p>Before it changes anything it reads every target back, and compares it with the snapshot of
 * its newest migration: where somebody has changed a table by hand, it lists the drift and refuses.
 * A migration that fails leaves its database as it was before that migration.
 *
 * <p>{@code mvn agor:migrate -Dagor.dryRun} prints the SQL and changes nothing.
 *
 * @since 0.1.0
 */
@Mojo(name = "migrate", threadSafe = true)
public final class MigrateMojo extends DatabaseMojo {

  /**
   * The databases to migrate. They have nothing to do with the {@code <url>} of a {@code
   * <dialect>}, which is a server to verify on.
   *
   * <p>Each {@code <target>} has these elements, of which only the url must be there:
   *
   * <ul>
   *   <li>{@code <url>}: its JDBC URL, {@code jdbc:sqlite:} with the path of a file or {@code
   *       jdbc:postgresql:}; it must not contain a password.
   *   <li>{@code <serverId>}: the {@code <server>} of settings.xml that holds user name and
   *       password.
   *   <li>{@code <userVariable>} and {@code <passwordVariable>}: the environment variables that
   *       hold them, in place of a {@code <serverId>}.
   * </ul>
   *
   * @since 0.1.0
   */
  @Parameter private List<TargetParameter> targets;

  /**
   * The URL of the one database to migrate, in place of {@code <targets>}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "agor.migrate.url")
  private String url;

  /**
   * The {@code <server>} of settings.xml that holds user name and password for {@code url}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "agor.migrate.serverId")
  private String serverId;

  /**
   * Prints what would be applied, and changes nothing.
   *
   * @since 0.1.0
   */
  @Parameter(property = "agor.dryRun", defaultValue = "false")
  private boolean dryRun;

  /**
   * What to do where a database is not as its newest migration left it: {@code fail}, and nothing
   * is changed in any target; or {@code warn}, and the migrations are applied.
   *
   * @since 0.1.0
   */
  @Parameter(property = "agor.migrate.onDrift", defaultValue = "fail")
  private String onDrift;

  /**
   * How much each kind of drift matters, by its code, as for {@code agor:verify}: only an {@code
   * error} is in the way of migrating. For example: {@code <parity><AP052>warning</AP052></parity>}
   *
   * @since 0.1.0
   */
  @Parameter private Map<String, String> parity;

  /**
   * Drift that is seen and accepted, word for word, as for {@code agor:verify}. One that matches
   * nothing is no error here.
   *
   * @since 0.1.0
   */
  @Parameter private List<WaiverParameter> waivers;

  /**
   * The version whose migration a database with tables and without a history is as: it is compared
   * with that one's snapshot, then recorded as having all migrations up to it, and gets the later
   * ones. The number of a baseline that {@code agor:import} has written stands for all files that
   * were there before it. Give it on the command line, once: {@code -Dagor.migrate.baseline=3}
   *
   * @since 0.1.0
   */
  @Parameter(property = "agor.migrate.baseline")
  private String baseline;

  /**
   * Skips this goal. On the command line: {@code -Dagor.migrate.skip}
   *
   * @since 0.1.0
   */
  @Parameter(property = "agor.migrate.skip", defaultValue = "false")
  private boolean skipMigrate;

  @Parameter(defaultValue = "${project.build.directory}/agor", readonly = true, required = true)
  private File outputFolder;

  private final SettingsDecrypter settingsDecrypter;

  /** Made by Maven. */
  @Inject
  public MigrateMojo(SettingsDecrypter settingsDecrypter) {
    this.settingsDecrypter = settingsDecrypter;
  }

  @Override
  boolean skipsThisGoal() {
    return isSwitchedOn("agor.migrate.skip", skipMigrate);
  }

  @Override
  void run(List<DialectSettings> settings) throws IOException, MojoFailureException {
    if (!List.of("fail", "warn").contains(onDrift)) {
      throw new MojoFailureException(
          "agor: agor.migrate.onDrift is '" + onDrift + "', and must be fail or warn.");
    }
    ParityVerdict verdict = new ParityVerdict(getLog(), ParityVerdict.settings(parity, waivers));
    SqliteNativeLibrary.unpackInto(outputFolder.toPath().resolve("sqlite-library"));
    List<Planned> plans = new ArrayList<>();
    List<Finding> drift = new ArrayList<>();
    for (Targets.Target target : targets()) {
      Planned planned = guarded(target, () -> plan(target, settings));
      plans.add(planned);
      drift.addAll(tell(planned, verdict));
    }
    if (!drift.isEmpty() && onDrift.equals("fail")) {
      verdict.tellWaivers(drift);
      throw new MojoFailureException(
          "agor: a database is not as its newest migration left it; nothing was applied. Mend it,"
              + " accept what is right as it is in <waivers>, or apply the migrations nevertheless"
              + " with -Dagor.migrate.onDrift=warn.");
    }
    for (Planned planned : plans) {
      if (isDryRun()) {
        print(planned);
      } else {
        guarded(planned.target(), () -> apply(planned));
      }
    }
  }

  /** A target and what is to be done on it. */
  private record Planned(
      Targets.Target target,
      DialectSettings dialect,
      MigrationLayout layout,
      Migrations migrations,
      TargetPlan plan) {}

  private List<Targets.Target> targets() throws MojoFailureException {
    List<TargetParameter> parameters =
        url != null
            ? List.of(new TargetParameter(url, serverId, "", ""))
            : targets == null ? List.of() : targets;
    try {
      return new Targets(
              new ServerCredentials(settingsDecrypter, session()),
              System::getenv,
              project().getBasedir().toPath(),
              isDryRun() ? SqliteTarget.Mode.LOOK : SqliteTarget.Mode.WRITE)
          .of(parameters);
    } catch (DatabaseUnavailableException e) {
      throw new MojoFailureException("agor: " + e.getMessage());
    }
  }

  private Optional<FlywayVersion> baseline() throws MojoFailureException {
    if (baseline == null) {
      return Optional.empty();
    }
    Optional<FlywayVersion> version = FlywayVersion.parse(baseline.strip());
    if (version.isEmpty()) {
      throw new MojoFailureException(
          "agor: agor.migrate.baseline is '"
              + baseline
              + "', and must be the version of a migration, such as 3 or 8.3.");
    }
    return version;
  }

  private boolean isDryRun() {
    return isSwitchedOn("agor.dryRun", dryRun);
  }

  private Planned plan(Targets.Target target, List<DialectSettings> settings)
      throws IOException, SQLException, SchemaFileException, MojoFailureException {
    DialectSettings dialect =
        settings.stream()
            .filter(candidate -> candidate.dialect() == target.database().dialect())
            .findFirst()
            .orElseThrow(
                () ->
                    new MojoFailureException(
                        "agor: there are no migrations for "
                            + target
                            + ": <dialects> does not name "
                            + target.database().dialect().id()
                            + "."));
    MigrationLayout layout =
        layouts(settings).stream()
            .filter(candidate -> candidate.schema().equals(dialect.schema()))
            .findFirst()
            .orElseThrow();
    List<Path> empty = new CustomMigrations(layout).withoutSql();
    if (!empty.isEmpty()) {
      throw new MojoFailureException(
          "agor: a migration by hand has no SQL yet in "
              + shown(empty.get(0))
              + ". Write its statements there. Where a database has nothing to do, write: SELECT"
              + " 1;");
    }
    Migrations migrations = new Migrations(dialect.folder());
    RecordedSteps steps = new RecordedSteps(layout);
    Optional<FlywayVersion> version = baseline();
    return new Planned(
        target,
        dialect,
        layout,
        migrations,
        TargetPlan.of(
            target.database(),
            migrations,
            steps::schemaAt,
            version.isEmpty()
                ? version
                : Optional.of(steps.reached(dialect.dialect(), version.get()))));
  }

  /** Tells what is wrong with a target, and gives back what is in the way. */
  private List<Finding> tell(Planned planned, ParityVerdict verdict) {
    List<Finding> drift = verdict.weigh(planned.plan().drift(), waiver -> false);
    List<Finding> errors = ParityVerdict.of(Severity.ERROR, drift);
    log(errors, onDrift.equals("fail") ? getLog()::error : getLog()::warn);
    log(ParityVerdict.of(Severity.WARNING, drift), getLog()::warn);
    GitHead git = new GitHead();
    for (MigrationState.PendingFile file : planned.plan().state().pending()) {
      if (!isDryRun() && !git.isReleased(planned.dialect().folder().resolve(file.name()))) {
        getLog()
            .warn(
                "agor: "
                    + file.name()
                    + " is not in git's HEAD yet: agor:generate may still write it anew, and this"
                    + " database would not get the difference");
      }
    }
    return errors;
  }

  private void print(Planned planned) throws IOException {
    List<MigrationState.PendingFile> pending = planned.plan().state().pending();
    planned
        .plan()
        .baseline()
        .ifPresent(
            version ->
                getLog().info("agor: " + planned.target() + " would get the baseline " + version));
    if (pending.isEmpty()) {
      getLog().info("agor: nothing is pending for " + planned.target());
    }
    for (MigrationState.PendingFile file : pending) {
      Path path = planned.dialect().folder().resolve(file.name());
      getLog().info("agor: pending for " + planned.target() + ", " + shown(path) + ":");
      SqlFileText.read(path).lines().forEach(getLog()::info);
    }
  }

  private List<String> apply(Planned planned) {
    List<String> applied =
        planned.plan().apply(planned.migrations(), new RecordedSteps(planned.layout())::of);
    for (String name : applied) {
      getLog().info("agor: applied " + name + " to " + planned.target());
    }
    if (applied.isEmpty()) {
      getLog().info("agor: nothing was pending for " + planned.target());
    }
    return applied;
  }

  /** Does a step; what goes wrong is told without the target's password, and without its causes. */
  private <T> T guarded(Targets.Target target, Step<T> step)
      throws IOException, MojoFailureException {
    try {
      return step.take();
    } catch (SchemaFileException e) {
      throw broken(e);
    } catch (MigrationFailedException
        | DatabaseUnavailableException
        | MigrationException
        | SQLException e) {
      throw new MojoFailureException(
          "agor: " + MaskedText.of(String.valueOf(e.getMessage()), target.password()));
    }
  }

  /** A step of the work. */
  @FunctionalInterface
  private interface Step<T> {

    T take() throws IOException, SQLException, SchemaFileException, MojoFailureException;
  }
}
