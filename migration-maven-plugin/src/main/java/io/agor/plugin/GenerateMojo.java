package io.agor.plugin;

import io.agor.dialect.MinimumVersions;
import io.agor.migration.CustomMigrations;
import io.agor.migration.DrizzleJournal;
import io.agor.migration.Migration;
import io.agor.migration.MigrationGenerator;
import io.agor.migration.MigrationLayout;
import io.agor.migration.Rebase;
import io.agor.migration.UnfinishedMigration;
import io.agor.migration.UpToDateMarker;
import io.agor.report.Finding;
import io.agor.schema.file.SchemaDocument;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
public final class GenerateMojo extends WritingMojo {

  /**
   * The name of a migration by hand, whose SQL you write. With it, the goal writes no changes of
   * the schema: it makes an empty file for each dialect, with the next number, and a snapshot.
   * Write the SQL into each; {@code agor:verify} refuses a file that is empty still.
   *
   * <p>Give it on the command line, since it is the name of one migration: {@code mvn agor:generate
   * -Dagor.custom=fill_phone_numbers}
   *
   * @since 0.1.0
   */
  @Parameter(property = "agor.custom")
  private String custom;

  /**
   * The package of the typed Java, such as {@code com.example.db}: for each table a class with its
   * columns and a record of its row, which read and write both databases. If this is left out, no
   * Java is written.
   *
   * <p>It is always brought up to date, also where migrations may not be written.
   *
   * @since 0.1.0
   */
  @Parameter(property = "agor.javaPackage")
  private String javaPackage;

  /**
   * The source root that the typed Java is written into; the compiler is told of it.
   *
   * @since 0.1.0
   */
  @Parameter(
      property = "agor.javaFolder",
      defaultValue = "${project.build.directory}/generated-sources/agor")
  private File javaFolder;

  /**
   * Whether the typed Java is written, where there is a package for it.
   *
   * @since 0.1.0
   */
  @Parameter(property = "agor.generateJava", defaultValue = "true")
  private boolean generateJava;

  /**
   * Puts the migrations of a branch behind those that have come to the main branch meanwhile, after
   * a merge: they are written anew as one migration with the next number, and their old files are
   * removed. Those of the main branch (see {@code base}) are not touched.
   *
   * <p>Give it on the command line: {@code mvn agor:generate -Dagor.rebase}
   *
   * @since 0.1.0
   */
  @Parameter(property = "agor.rebase", defaultValue = "false")
  private boolean rebase;

  /**
   * Skips this goal. On the command line: {@code -Dagor.generate.skip}
   *
   * @since 0.1.0
   */
  @Parameter(property = "agor.generate.skip", defaultValue = "false")
  private boolean skipGenerate;

  @Parameter(defaultValue = "${project.build.directory}/agor", readonly = true, required = true)
  private File outputFolder;

  @Override
  boolean skipsThisGoal() {
    return isSwitchedOn("agor.generate.skip", skipGenerate);
  }

  /** The Java that an earlier build wrote is still there, and the application needs it. */
  @Override
  void skipped() {
    if (writesJava() && javaFolder.isDirectory()) {
      project().addCompileSourceRoot(javaFolder.getAbsolutePath());
    }
  }

  @Override
  void settle(List<MigrationLayout> layouts) throws IOException, MojoFailureException {
    if (mayWrite()) {
      links().requireInside(layouts.stream().filter(UnfinishedMigration::isIn).toList());
      new Interruption(layouts).mend(outputFolder.toPath(), getLog());
    } else {
      super.settle(layouts);
    }
  }

  @Override
  void run(List<DialectSettings> settings) throws IOException, MojoFailureException {
    Interruption interruption = new Interruption(layouts(settings));
    try (WriteLocks held = orFail(() -> interruption.lock(outputFolder.toPath(), getLog()))) {
      getLog().debug("agor: holds " + held);
      generate(settings);
    }
  }

  private void generate(List<DialectSettings> settings) throws IOException, MojoFailureException {
    if (writesJava()) {
      writeJava(layouts(settings).get(0));
    }
    boolean mayWrite = mayWrite();
    if (custom != null) {
      startCustom(settings, mayWrite);
      return;
    }
    MinimumVersions versions = DialectSettings.minimumVersions(settings);
    List<MigrationLayout> layouts = layouts(settings);
    if (isSwitchedOn("agor.rebase", rebase)) {
      rebase(layouts, versions, mayWrite);
    }
    for (int i = 0; i < layouts.size(); i++) {
      MigrationLayout layout = layouts.get(i);
      UpToDateMarker marker = marker(i, versions);
      Optional<Migration> migration =
          marker.holds(layout) ? Optional.empty() : pending(layout, versions);
      if (migration.isEmpty()) {
        marker.put(layout);
        getLog().debug("agor: the migrations are up to date with " + shown(layout.schema()));
      } else if (mayWrite) {
        write(migration.get(), layout);
      } else {
        throw frozen(migration.get());
      }
    }
    keepJournals(layouts, mayWrite);
  }

  private void keepJournals(List<MigrationLayout> layouts, boolean mayWrite)
      throws IOException, MojoFailureException {
    for (MigrationLayout layout : layouts) {
      for (DrizzleJournal journal : journal(layout).stream().toList()) {
        List<Finding> findings = new ArrayList<>(journal.findings());
        if (findings.isEmpty() && mayWrite) {
          links().requireInside(journal.outdated().isEmpty() ? List.of() : List.of(layout));
          journal.write().forEach(file -> getLog().warn("agor: wrote " + shown(file)));
        } else if (findings.isEmpty()) {
          journal.outdated().keySet().forEach(file -> findings.add(journal.outdated(file)));
        }
        if (!findings.isEmpty()) {
          log(findings);
          throw new MojoFailureException(
              "agor: Drizzle's journal is not in step with the migrations, and was not written.");
        }
      }
    }
  }

  private boolean writesJava() {
    return javaPackage != null && isSwitchedOn("agor.generateJava", generateJava);
  }

  /** Where each dialect has a schema of its own, they declare the same; the first is taken. */
  private void writeJava(MigrationLayout layout) throws IOException, MojoFailureException {
    JavaSources sources =
        JavaSources.of(
            javaPackage, javaFolder.toPath(), outputFolder.toPath(), execution().getVersion());
    sources
        .update(layout.schemaFiles(), () -> read(layout).schema())
        .ifPresent(
            update ->
                getLog()
                    .info(
                        "agor: typed Java in %s: %d written, %d deleted"
                            .formatted(
                                shown(javaFolder.toPath()), update.written(), update.deleted())));
    project().addCompileSourceRoot(javaFolder.getAbsolutePath());
  }

  /** What was pending before the rebase is in it. */
  private void rebase(List<MigrationLayout> layouts, MinimumVersions versions, boolean mayWrite)
      throws IOException, MojoFailureException {
    for (MigrationLayout layout : layouts) {
      SchemaDocument document = read(layout);
      Rebase rebasing = new Rebase(layout, generator(layout, versions), base());
      Optional<Migration> migration = orFail(() -> rebasing.next(document, name()));
      if (migration.isEmpty()) {
        getLog().info("agor: the migrations follow each other; there is nothing to renumber");
      } else if (mayWrite) {
        links().requireInside(List.of(layout));
        migration.get().obsolete().stream()
            .filter(file -> !migration.get().files().containsValue(file))
            .forEach(file -> getLog().warn("agor: removed " + shown(file)));
        write(migration.get(), layout);
      } else {
        throw frozen(migration.get());
      }
    }
  }

  /** All or none: where there are several schemas, none is written if one cannot be. */
  private void startCustom(List<DialectSettings> settings, boolean mayWrite)
      throws IOException, MojoFailureException {
    if (!custom.matches(".*[A-Za-z0-9].*") || custom.equals("true")) { // -Dagor.custom alone
      throw new MojoFailureException(
          "agor: agor.custom needs a name, as in -Dagor.custom=fill_phone_numbers.");
    }
    if (!mayWrite) {
      throw new MojoFailureException(
          "agor: this build may not write the migration that agor.custom="
              + custom
              + " asks for (agor.write="
              + write()
              + ci().map(value -> ", " + value).orElse("")
              + "). Run mvn agor:generate -Dagor.custom="
              + custom
              + " -Dagor.write=always and commit the result. Nothing was written.");
    }
    List<Migration> migrations = new ArrayList<>();
    MinimumVersions versions = DialectSettings.minimumVersions(settings);
    for (MigrationLayout layout : layouts(settings)) {
      SchemaDocument document = read(layout);
      MigrationGenerator generator = generator(layout, versions);
      migrations.add(orFail(() -> new CustomMigrations(layout).next(generator, document, custom)));
    }
    links().requireInside(layouts(settings));
    for (Migration migration : migrations) {
      list(migration.write(), migration.name() + "; write its SQL, then commit");
    }
    keepJournals(layouts(settings), mayWrite);
  }

  private UpToDateMarker marker(int number, MinimumVersions versions) {
    String file = "generate-" + execution().getExecutionId() + "-" + number + ".up-to-date";
    return new UpToDateMarker(outputFolder.toPath().resolve(file), tool(versions));
  }

  private void write(Migration migration, MigrationLayout layout)
      throws IOException, MojoFailureException {
    links().requireInside(List.of(layout));
    List<Path> files = migration.write();
    if (files.isEmpty()) {
      getLog()
          .warn(
              "agor: took back " + migration.name() + ", which the schema file no longer asks for");
      return;
    }
    list(files, migration.name() + "; review and commit");
  }

  private void list(List<Path> files, String what) {
    getLog().warn("agor: wrote " + what);
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
            + ci().map(value -> " (" + value + ")").orElse("")
            + "; the missing SQL is in "
            + shown(pending)
            + ".");
  }
}
