package io.agor.plugin;

import io.agor.dialect.Dialect;
import io.agor.migration.AtomicFiles;
import io.agor.migration.Baseline;
import io.agor.migration.BaselineFiles;
import io.agor.migration.MigrationException;
import io.agor.migration.MigrationLayout;
import io.agor.migration.UnfinishedMigration;
import io.agor.plan.PlanException;
import io.agor.run.Adoption;
import io.agor.run.DatabaseUnavailableException;
import io.agor.run.MigrationFailedException;
import io.agor.run.PairVerification;
import io.agor.run.SqlScripts;
import io.agor.schema.Schema;
import io.agor.schema.file.SchemaFile;
import io.agor.schema.file.SchemaFileException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.eclipse.aether.RepositorySystem;

/**
 * Writes the schema file and the first snapshot of a project that has databases or SQL already.
 *
 * <p>It reads a database of each dialect, or of one: a database that is there, or one that it
 * builds from SQL of Flyway, goose, Drizzle or nobody. Types are recovered from both sides. Where
 * they differ, the master decides, and a comment in the schema file tells what the other has.
 *
 * <p>Migrations that Flyway runs stay as they are, and the next one gets the next number. In place
 * of the SQL of another tool, one baseline is written for each dialect. Nothing that is there is
 * overwritten.
 *
 * @since 0.1.0
 */
@Mojo(name = "import", requiresProject = true, threadSafe = true)
public final class ImportMojo extends DatabaseMojo {

  /**
   * Where to read SQLite from: a URL {@code jdbc:sqlite:data/app.sqlite}, a script, or a folder of
   * Flyway, goose, Drizzle or plain numbered files. If this is left out, it is what the {@code
   * <dialect>} says, else the usual folder of the SQL files.
   *
   * @since 0.1.0
   */
  @Parameter(property = "agor.import.sqlite")
  private String sqlite;

  /**
   * Where to read PostgreSQL from, as for SQLite: a URL {@code jdbc:postgresql://...}, a script or
   * a folder. User name and password of a URL are those of the {@code <serverId>} of the {@code
   * <dialect>}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "agor.import.postgresql")
  private String postgresql;

  /**
   * Which database decides where both differ: {@code sqlite} or {@code postgresql}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "agor.master", defaultValue = "postgresql")
  private String master;

  /**
   * The PostgreSQL to start where SQL is to be run; see {@code agor:verify}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "agor.postgresqlVersion", defaultValue = "17")
  private String postgresqlVersion;

  /**
   * The folder where the files of the embedded PostgreSQL are kept; see {@code agor:verify}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "agor.postgresqlCache")
  private File postgresqlCache;

  /**
   * Whether a baseline begins with the header of Liquibase's formatted SQL; see {@code
   * agor:generate}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "agor.liquibaseHeader", defaultValue = "false")
  private boolean liquibaseHeader;

  /**
   * Whether a baseline has Drizzle's breakpoints between its statements; see {@code agor:generate},
   * which keeps the journal.
   *
   * @since 0.1.0
   */
  @Parameter(property = "agor.drizzleJournal", defaultValue = "false")
  private boolean drizzleJournal;

  /**
   * Whether a migration is written for each database that is not in line with the schema file, with
   * all in which neither rows nor what only that database has can be in the way: names, missing
   * tables, columns, defaults and plain indexes, what a foreign key does, and keys that admit NULL.
   *
   * @since 0.1.0
   */
  @Parameter(property = "agor.align", defaultValue = "true")
  private boolean align;

  @Parameter(defaultValue = "${project.build.directory}/agor", readonly = true, required = true)
  private File outputFolder;

  private final RepositorySystem repositorySystem;
  private final SettingsDecrypter settingsDecrypter;

  /** Made by Maven. */
  @Inject
  public ImportMojo(RepositorySystem repositorySystem, SettingsDecrypter settingsDecrypter) {
    this.repositorySystem = repositorySystem;
    this.settingsDecrypter = settingsDecrypter;
  }

  @Override
  boolean skipsThisGoal() {
    return false;
  }

  @Override
  boolean needsNamedSchema() {
    return false;
  }

  @Override
  void settle(List<MigrationLayout> layouts) throws IOException, MojoFailureException {
    links().requireInside(layouts.stream().filter(UnfinishedMigration::isIn).toList());
    new Interruption(layouts).mend(outputFolder.toPath(), getLog());
  }

  @Override
  void run(List<DialectSettings> settings) throws MojoFailureException {
    throw new MojoFailureException(
        "agor: there is a schema in "
            + shown(settings.get(0).schema())
            + " already, and agor:import overwrites none. Move it away, or name another <schema>.");
  }

  @Override
  void runWithoutSchema(List<DialectSettings> settings)
      throws IOException, MojoExecutionException, MojoFailureException {
    Dialect decisive =
        Dialect.of(master)
            .orElseThrow(
                () ->
                    new MojoFailureException(
                        "agor: agor.master is '"
                            + master
                            + "', and must be sqlite or postgresql."));
    List<MigrationLayout> layouts = layouts(settings);
    if (layouts.size() > 1) {
      throw new MojoFailureException(
          "agor: agor:import writes one schema file for both databases. Take <schema> out of each"
              + " <dialect>.");
    }
    List<ImportSource> sources = sources(settings);
    if (sources.isEmpty()) {
      throw new MojoFailureException(
          "agor: there is nothing to import. Say where the databases or their SQL are, for"
              + " example:\n"
              + "  mvn agor:import -Dagor.import.sqlite=jdbc:sqlite:data/app.sqlite"
              + " -Dagor.import.postgresql=drizzle/postgresql");
    }
    try {
      Adoption adoption =
          Adoption.read(
              sides(sources),
              decisive,
              align ? Optional.of(DialectSettings.minimumVersions(settings)) : Optional.empty());
      write(adoption, sources, layouts.get(0), settings);
    } catch (MigrationFailedException
        | DatabaseUnavailableException
        | MigrationException
        | PlanException e) {
      throw new MojoFailureException("agor: " + e.getMessage());
    } catch (SQLException e) {
      throw new MojoExecutionException("agor: a database could not be read: " + e.getMessage(), e);
    }
  }

  private List<ImportSource> sources(List<DialectSettings> settings) throws MojoFailureException {
    List<ImportSource> sources = new ArrayList<>();
    for (DialectSettings dialect : settings) {
      Optional<String> typed =
          Optional.ofNullable(
              switch (dialect.dialect()) {
                case SQLITE -> sqlite;
                case POSTGRESQL -> postgresql;
              });
      ImportSource.of(dialect, typed, project().getBasedir().toPath(), this::shown)
          .ifPresent(sources::add);
    }
    return sources;
  }

  private List<PairVerification.Side> sides(List<ImportSource> sources)
      throws MojoFailureException {
    TestDatabases databases =
        new TestDatabases(
            new PostgresqlBinaries(repositorySystem, session(), project(), postgresqlVersion),
            new ServerCredentials(settingsDecrypter, session()),
            outputFolder.toPath(),
            Optional.ofNullable(postgresqlCache).map(File::toPath));
    List<PairVerification.Side> sides = new ArrayList<>();
    for (ImportSource source : sources) {
      DialectSettings dialect = source.settings();
      PhaseTimer timer = new PhaseTimer(dialect.dialect().id(), getLog());
      sides.add(
          new PairVerification.Side(
              dialect.dialect(),
              source.scripts(),
              source.scripts().isEmpty()
                  ? databases.existing(dialect, project().getBasedir().toPath())
                  : databases.of(dialect, timer),
              timer));
    }
    return sides;
  }

  /** All files are written or none. */
  private void write(
      Adoption adoption,
      List<ImportSource> sources,
      MigrationLayout layout,
      List<DialectSettings> settings)
      throws IOException, MojoExecutionException, MojoFailureException {
    Path file = schemaFile(layout);
    Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
    String text = SchemaFile.write(adoption.schema().schema(), adoption.schema().comments());
    Schema schema = read(file, text);
    Set<Dialect> dialects = EnumSet.noneOf(Dialect.class);
    List<Path> foreign = new ArrayList<>();
    for (ImportSource source : sources) {
      dialects.add(source.settings().dialect());
      foreign.addAll(source.foreignFiles());
    }
    MigrationLayout baselineLayout = new MigrationLayout(folder, layout.folders());
    links().requireInside(List.of(baselineLayout));
    BaselineFiles baseline =
        new Baseline(
                baselineLayout,
                DialectSettings.minimumVersions(settings),
                PendingMojo.form(liquibaseHeader, drizzleJournal))
            .after(adoption.prerequisites())
            .aligning(adoption.alignments())
            .of(schema, dialects, foreign);
    FindingLog.advise(adoption.findings(), getLog());
    for (ImportSource source : sources) {
      for (Path stray : source.scripts().map(SqlScripts::strays).orElse(List.of())) {
        getLog().warn("agor: " + shown(stray) + " is left out: Drizzle's journal does not name it");
      }
    }
    List<Path> files = baseline.write(new TreeMap<>(Map.of(file, text)));
    getLog().warn("agor: wrote the schema file and the baseline; review and commit");
    getLog().warn("agor:   " + shown(file));
    files.forEach(written -> getLog().warn("agor:   " + shown(written)));
    int comments = adoption.schema().comments().size();
    if (comments > 0) {
      getLog()
          .warn(
              "agor: "
                  + comments
                  + (comments == 1 ? " comment" : " comments")
                  + " in the schema file "
                  + (comments == 1 ? "tells" : "tell")
                  + " what to look at");
    }
    tellDrift(adoption);
  }

  private void tellDrift(Adoption adoption) {
    adoption
        .alignments()
        .forEach(
            (dialect, alignment) -> {
              int drift = alignment.left().size();
              if (drift > 0) {
                getLog()
                    .warn(
                        "agor: agor:verify will report "
                            + drift
                            + (drift == 1 ? " difference of " : " differences of ")
                            + dialect.id()
                            + " from the schema file; decide about "
                            + (drift == 1 ? "it" : "them"));
              }
            });
  }

  private static Path schemaFile(MigrationLayout layout) {
    String name = String.valueOf(layout.schema().getFileName());
    return name.endsWith(".yaml") || name.endsWith(".yml")
        ? layout.schema()
        : layout.schema().resolve("agor.yaml");
  }

  /** What is written must be readable, or nothing is. */
  private Schema read(Path file, String text) throws MojoFailureException, IOException {
    try {
      return SchemaFile.read(String.valueOf(file), text).schema();
    } catch (SchemaFileException e) {
      Path refused = outputFolder.toPath().resolve("import.yaml");
      Files.createDirectories(outputFolder.toPath());
      AtomicFiles.write(refused, text);
      e.errors()
          .forEach(
              error ->
                  getLog()
                      .error(
                          shown(refused)
                              + ":"
                              + error.line()
                              + ":"
                              + error.column()
                              + ": "
                              + error.message()));
      throw new MojoFailureException(
          "agor: the databases hold what a schema file does not allow, see above. Nothing was"
              + " imported; the schema as it was read is in "
              + shown(refused)
              + ".");
    }
  }
}
