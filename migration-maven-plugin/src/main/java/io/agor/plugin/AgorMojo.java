package io.agor.plugin;

import io.agor.dialect.Dialect;
import io.agor.migration.LostFolders;
import io.agor.migration.MigrationLayout;
import io.agor.report.Finding;
import io.agor.report.TextReport;
import io.agor.schema.file.SchemaDocument;
import io.agor.schema.file.SchemaFile;
import io.agor.schema.file.SchemaFileException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What all goals share: where the schema and its migrations lie. */
abstract class AgorMojo extends AbstractMojo {

  /**
   * The schema: a YAML file, or a folder. The {@code *.yaml} and {@code *.yml} files of a folder
   * are read as one schema.
   *
   * <p>If this is left out, it is the folder {@code src/main/schema}, and a module without schema
   * files there is left alone. If it is given, the schema must be there. For example: {@code
   * <schema>src/main/database/shop.yaml</schema>}
   *
   * <p>The snapshots of the migrations lie in the folder {@code history} beside the schema files.
   * {@code agor:generate} writes them; they are committed like the SQL.
   *
   * @since 0.1.0
   */
  @Parameter(property = "agor.schema")
  private File schema;

  /**
   * The folder of the SQL files, with one folder in it for each dialect: {@code sqlite} and {@code
   * postgresql}. The default is where Flyway and Spring Boot look. For example: {@code
   * <migrations>src/main/resources/database</migrations>}
   *
   * @since 0.1.0
   */
  @Parameter(
      property = "agor.migrations",
      defaultValue = "${project.basedir}/src/main/resources/db/migration")
  private File migrations;

  /**
   * The databases that the schema is for. If this is left out, they are SQLite and PostgreSQL, with
   * their usual folders, and verified without a server of yours.
   *
   * <p>Each {@code <dialect>} has these elements, of which only the name must be there:
   *
   * <ul>
   *   <li>{@code <name>}: {@code sqlite} or {@code postgresql}.
   *   <li>{@code <folder>}: the folder of its SQL files, in place of the one in {@code
   *       <migrations>}.
   *   <li>{@code <migrations>}: where there is no schema file, the SQL to verify: a folder of
   *       Flyway, goose, Drizzle or plain numbered files, or one script.
   *   <li>{@code <readOnly>}: {@code true} to read the database of {@code <url>} as it is, where
   *       there is no schema file. For SQLite the url is {@code jdbc:sqlite:} and a file.
   *   <li>{@code <schema>}: a schema file or folder of its own, in place of the common one.
   *   <li>{@code <url>}: for PostgreSQL, a server to verify on. A scratch database is made there
   *       and dropped; nothing else on the server is touched.
   *   <li>{@code <serverId>}: the {@code <server>} of settings.xml that holds the user name and
   *       password for the url.
   *   <li>{@code <minimumVersion>}: the oldest version of the database that the migrations must run
   *       on, {@code 3.37} or later for SQLite and {@code 14} or later for PostgreSQL. What only a
   *       younger version can is written only where this says so.
   * </ul>
   *
   * <p>For example:<br>
   * {@code <dialects>}<br>
   * {@code <dialect><name>sqlite</name></dialect>}<br>
   * {@code <dialect><name>postgresql</name>}<br>
   * {@code <url>jdbc:postgresql://localhost:5432/postgres</url>}<br>
   * {@code <serverId>my-postgresql</serverId></dialect>}<br>
   * {@code </dialects>}
   *
   * @since 0.1.0
   */
  @Parameter private List<DialectParameter> dialects;

  /**
   * Skips every goal of this plugin. On the command line {@code -Dagor.skip} does it, also where
   * the pom says otherwise.
   *
   * @since 0.1.0
   */
  @Parameter(property = "agor.skip", defaultValue = "false")
  private boolean skip;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (isSwitchedOn("agor.skip", skip) || skipsThisGoal()) {
      getLog().info("agor: skipped");
      skipped();
      return;
    }
    warnOfUnusedConfiguration();
    try {
      work();
    } catch (IOException e) {
      throw new MojoExecutionException("agor: " + FileFailure.describe(e), e);
    } catch (UncheckedIOException e) {
      throw new MojoExecutionException("agor: " + FileFailure.describe(e.getCause()), e);
    } catch (InvalidPathException e) {
      throw new MojoFailureException(
          "agor: this system has no path '"
              + e.getInput()
              + "': "
              + e.getReason()
              + ". Mend it in the configuration, or in the file that names it.",
          e);
    }
  }

  /** Runs the goal on what the configuration names. */
  void work() throws IOException, MojoExecutionException, MojoFailureException {
    List<DialectSettings> settings = DialectSettings.of(dialects, schemaOrDefault(), migrations);
    links().requireWhole(layouts(settings));
    settle(layouts(settings));
    requireFolders(layouts(settings));
    if (hasSchema(settings)) {
      run(settings);
    } else {
      runWithoutSchema(settings);
    }
  }

  private void requireFolders(List<MigrationLayout> layouts)
      throws IOException, MojoFailureException {
    for (MigrationLayout layout : layouts) {
      try {
        for (Map.Entry<Dialect, Path> lost : new LostFolders(layout).find().entrySet()) {
          throw new MojoFailureException(
              "agor: there is no folder "
                  + shown(layout.folders().get(lost.getKey()))
                  + ", and "
                  + shown(lost.getValue())
                  + " is of a migration in it.\nIf it was moved, mend <migrations>, or <folder> of"
                  + " dialect "
                  + lost.getKey().id()
                  + ", in the configuration of agor-maven-plugin. Else put it back: git checkout HEAD"
                  + " -- "
                  + shown(layout.folders().get(lost.getKey())));
        }
      } catch (SchemaFileException e) {
        throw broken(e);
      }
    }
  }

  private void warnOfUnusedConfiguration() {
    PluginDescriptor descriptor = execution.getMojoDescriptor().getPluginDescriptor();
    Optional.ofNullable(project.getPlugin(descriptor.getPluginLookupKey()))
        .flatMap(plugin -> UnusedConfiguration.of(execution, plugin).warning())
        .ifPresent(getLog()::warn);
  }

  /** Whether the goal's own switch is set. */
  abstract boolean skipsThisGoal();

  /** What a goal does still where it is skipped: nothing, if it does not say otherwise. */
  void skipped() {}

  /** Whether a schema that the configuration names must be there. */
  boolean needsNamedSchema() {
    return true;
  }

  /** Sees to it that no migration is half written; a goal that may write writes the rest. */
  void settle(List<MigrationLayout> layouts) throws IOException, MojoFailureException {
    new Interruption(layouts).requireNone();
  }

  /** Does the work of the goal on a project that has a schema. */
  abstract void run(List<DialectSettings> settings)
      throws IOException, MojoExecutionException, MojoFailureException;

  /** What the goal does on a project that has no schema: nothing, mostly. */
  void runWithoutSchema(List<DialectSettings> settings)
      throws IOException, MojoExecutionException, MojoFailureException {
    getLog().debug("agor: no schema in " + schemaOrDefault() + ", nothing to do");
  }

  /** A switch that the command line has the last word on, also where the pom sets it. */
  final boolean isSwitchedOn(String property, boolean configured) {
    String typed = session.getUserProperties().getProperty(property);
    return typed == null ? configured : typed.isEmpty() || Boolean.parseBoolean(typed);
  }

  final MavenProject project() {
    return project;
  }

  final MavenSession session() {
    return session;
  }

  final MojoExecution execution() {
    return execution;
  }

  /** The dialects by the schema that they are written from: one layout, or one for each schema. */
  static List<MigrationLayout> layouts(List<DialectSettings> settings) {
    Map<Path, SortedMap<Dialect, Path>> folders = new LinkedHashMap<>();
    for (DialectSettings dialect : settings) {
      folders
          .computeIfAbsent(dialect.schema(), key -> new TreeMap<>())
          .put(dialect.dialect(), dialect.folder());
    }
    List<MigrationLayout> layouts = new ArrayList<>();
    folders.forEach(
        (path, dialectFolders) -> layouts.add(new MigrationLayout(path, dialectFolders)));
    return layouts;
  }

  /** Reads the schema of a layout; all that is wrong with it is one failure. */
  final SchemaDocument read(MigrationLayout layout) throws IOException, MojoFailureException {
    try {
      return SchemaFile.read(layout.schemaFiles());
    } catch (SchemaFileException e) {
      throw broken(e);
    }
  }

  final MojoFailureException broken(SchemaFileException e) {
    e.errors()
        .forEach(error -> getLog().error(SchemaErrorLine.of(shown(Path.of(error.file())), error)));
    int count = e.errors().size();
    return new MojoFailureException(
        "agor: the schema file has "
            + (count == 1 ? "an error" : count + " errors")
            + "; nothing was written.");
  }

  /** Prints findings, four lines each. */
  final void log(List<Finding> findings) {
    log(findings, getLog()::error);
  }

  /** Prints findings, four lines each, at a level. */
  static void log(List<Finding> findings, Consumer<String> level) {
    TextReport.lines(findings).forEach(level);
  }

  /** A path as a person in the project's folder would type it. */
  final String shown(Path path) {
    Path base = project.getBasedir().toPath();
    Path absolute = path.toAbsolutePath();
    return (absolute.startsWith(base) ? base.relativize(absolute) : absolute)
        .toString()
        .replace('\\', '/');
  }

  /** The symbolic links of the project. */
  final ProjectLinks links() {
    Path base = project.getBasedir().toPath();
    return ProjectLinks.of(base, buildRoot().orElse(base), this::shown);
  }

  private Optional<Path> buildRoot() {
    return Optional.ofNullable(session.getRequest())
        .flatMap(request -> Optional.ofNullable(request.getMultiModuleProjectDirectory()))
        .map(root -> root.toPath().toAbsolutePath().normalize());
  }

  /** The project's folder as seen from the root of its build; empty if it is the root itself. */
  final String folderInRepository() {
    Path base = project.getBasedir().toPath().toAbsolutePath().normalize();
    return buildRoot()
        .filter(base::startsWith)
        .map(root -> root.relativize(base).toString().replace('\\', '/'))
        .orElse("");
  }

  private boolean hasSchema(List<DialectSettings> settings)
      throws IOException, MojoFailureException {
    requireOwnHistories(layouts(settings));
    for (MigrationLayout layout : layouts(settings)) {
      if (layout.schemaFiles().isEmpty()) {
        if (needsNamedSchema()
            && (Optional.ofNullable(schema).isPresent()
                || layouts(settings).size() > 1
                || isOwn(layout))) {
          throw new MojoFailureException(
              "agor: there is no schema in "
                  + shown(layout.schema())
                  + ". Write a schema file there, or mend <schema> in the configuration of"
                  + " agor-maven-plugin.");
        }
        return false;
      }
    }
    return true;
  }

  private void requireOwnHistories(List<MigrationLayout> layouts) throws MojoFailureException {
    Map<Path, MigrationLayout> owners = new LinkedHashMap<>();
    for (MigrationLayout layout : layouts) {
      MigrationLayout other = owners.putIfAbsent(layout.history().toAbsolutePath(), layout);
      if (other != null) {
        throw new MojoFailureException(
            "agor: the schemas "
                + shown(other.schema())
                + " and "
                + shown(layout.schema())
                + " lie in one folder, where their snapshots would mix. Give each a folder of its"
                + " own, as in <schema>src/main/schema/sqlite</schema>.");
      }
    }
  }

  private boolean isOwn(MigrationLayout layout) {
    return !layout.schema().equals(schemaOrDefault().toPath());
  }

  private File schemaOrDefault() {
    return schema == null ? new File(project.getBasedir(), "src/main/schema") : schema;
  }
}
