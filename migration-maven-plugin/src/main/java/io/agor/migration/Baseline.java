package io.agor.migration;

import io.agor.adopt.Alignment;
import io.agor.dialect.Dialect;
import io.agor.dialect.MinimumVersions;
import io.agor.introspect.Prerequisites;
import io.agor.plan.AlignmentPlan;
import io.agor.plan.Planner;
import io.agor.plan.Statement;
import io.agor.schema.Intents;
import io.agor.schema.Schema;
import io.agor.schema.file.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The first snapshot of a schema whose databases were there before: migrations count on from it.
 *
 * <p>Files that Flyway runs stay as they are. Where a dialect has none, one file is written that
 * builds the schema from nothing; databases that are there already are told so with Flyway's
 * baseline (<a
 * href="https://documentation.red-gate.com/flyway/flyway-cli-and-api/concepts/baselines">Baselines</a>).
 * A database that is not in line with the schema gets one file more, with the next number.
 */
public final class Baseline {

  static final String NAME = "baseline";

  /** The name of the files that bring databases in line. */
  static final String ALIGN = "align";

  private final MigrationLayout layout;
  private final MinimumVersions versions;
  private final FileForm form;
  private final Map<Dialect, Prerequisites> prerequisites;
  private final Map<Dialect, Alignment> alignments;

  /** Baselines of one layout, for these versions of the databases. */
  public Baseline(MigrationLayout layout, MinimumVersions versions) {
    this(layout, versions, FileForm.PLAIN);
  }

  /** Baselines of one layout, whose files are of a form. */
  public Baseline(MigrationLayout layout, MinimumVersions versions, FileForm form) {
    this(layout, versions, form, Map.of(), Map.of());
  }

  private Baseline(
      MigrationLayout layout,
      MinimumVersions versions,
      FileForm form,
      Map<Dialect, Prerequisites> prerequisites,
      Map<Dialect, Alignment> alignments) {
    this.layout = layout;
    this.versions = versions;
    this.form = form;
    this.prerequisites = Map.copyOf(prerequisites);
    this.alignments = Map.copyOf(alignments);
  }

  /** The same, whose files first make what the tables need and no schema file declares. */
  public Baseline after(Map<Dialect, Prerequisites> needed) {
    return new Baseline(layout, versions, form, needed, alignments);
  }

  /** The same of databases that are to be brought in line with the schema. */
  public Baseline aligning(Map<Dialect, Alignment> databases) {
    return new Baseline(layout, versions, form, prerequisites, databases);
  }

  /** Whether a snapshot is the first of databases that were there before it. */
  static boolean is(Snapshot snapshot) {
    return snapshot.name().equals(NAME) && snapshot.parents().isEmpty();
  }

  /** The number of the baseline that a history begins with; 0 if it begins with none. */
  static int version(MigrationLayout layout) throws IOException {
    return History.files(layout.history()).stream()
        .limit(1)
        .filter(file -> History.ownName(file).equals(NAME))
        .mapToInt(History::version)
        .findFirst()
        .orElse(0);
  }

  /**
   * The baseline. Nothing is written.
   *
   * @param dialects those that have a database or SQL already
   * @param foreign SQL of other tools, whose highest number is counted on from
   * @throws MigrationException if there are snapshots already, or files that Flyway cannot run
   * @throws IOException if a file cannot be read
   */
  public BaselineFiles of(Schema schema, Set<Dialect> dialects, List<Path> foreign)
      throws IOException {
    if (History.in(layout.history()).newestFile().isPresent()) {
      throw new MigrationException(
          "there are snapshots in "
              + layout.history()
              + " already, so there is nothing to import.");
    }
    int highest = foreign.stream().mapToInt(FlywayFolder::numberElsewhere).reduce(1, Math::max);
    SortedMap<Dialect, List<String>> adopted = new TreeMap<>();
    for (Map.Entry<Dialect, Path> folder : layout.folders().entrySet()) {
      List<String> lines = new ArrayList<>();
      for (Path file : new FlywayFolder(folder.getValue()).files()) {
        highest = Math.max(highest, FlywayFolder.number(file));
        lines.add(file.getFileName() + " " + Checksum.of(FileText.of(file)));
      }
      if (!lines.isEmpty()) {
        adopted.put(folder.getKey(), lines);
      }
    }
    SortedMap<Dialect, String> built = new TreeMap<>();
    for (Dialect dialect : dialects) {
      if (!adopted.containsKey(dialect)) {
        built.put(dialect, fromNothing(dialect, schema, MigrationFiles.title(highest, NAME)));
      }
    }
    return files(schema, adopted, built, highest);
  }

  private BaselineFiles files(
      Schema schema,
      SortedMap<Dialect, List<String>> adopted,
      SortedMap<Dialect, String> built,
      int highest)
      throws IOException {
    MigrationFiles files = new MigrationFiles(layout);
    SortedMap<Dialect, String> aligning = aligning(highest + 1);
    aligning
        .keySet()
        .removeIf(dialect -> !adopted.containsKey(dialect) && !built.containsKey(dialect));
    SortedMap<Dialect, String> marks = new TreeMap<>();
    adopted.forEach((dialect, lines) -> marks.put(dialect, mark(lines)));
    built.forEach(
        (dialect, text) ->
            marks.put(
                dialect,
                aligning.isEmpty() ? Checksum.of(text) : mark(List.of(Checksum.of(text)))));
    int version = aligning.isEmpty() ? highest : highest + 1;
    SortedMap<Path, String> alignmentFiles = new TreeMap<>();
    aligning.forEach(
        (dialect, text) -> alignmentFiles.put(files.sql(version, ALIGN).get(dialect), text));
    SortedMap<Dialect, Path> written = files.sql(highest, NAME);
    written.keySet().retainAll(built.keySet());
    Snapshot snapshot =
        new Snapshot(
            version,
            NAME,
            List.of(),
            MigrationFiles.byId(marks),
            constraints(marks.keySet()),
            Checksum.cumulative(List.of(), marks),
            schema,
            Intents.NONE);
    SortedMap<Path, String> snapshotFile = new TreeMap<>();
    snapshotFile.put(files.snapshot(version, NAME), snapshot.write());
    return new BaselineFiles(
        new Migration(
            MigrationFiles.title(version, NAME),
            built,
            written,
            snapshotFile,
            List.of(),
            List.of()),
        alignmentFiles);
  }

  private SortedSet<String> constraints(Set<Dialect> known) {
    SortedSet<String> constraints = new TreeSet<>();
    alignments.forEach(
        (dialect, alignment) -> {
          if (known.contains(dialect)) {
            constraints.addAll(alignment.step().constraints());
          }
        });
    return constraints;
  }

  private static String mark(List<String> lines) {
    return Snapshot.BASELINE + " " + Checksum.of(String.join("\n", lines));
  }

  /** What builds the schema; where the databases are still to come in line, what they have now. */
  private String fromNothing(Dialect dialect, Schema schema, String title) throws IOException {
    List<Statement> statements = new ArrayList<>();
    if (prerequisites.containsKey(dialect)) {
      prerequisites.get(dialect).statements().stream().map(Statement::of).forEach(statements::add);
    }
    Schema start = plan(dialect).isPresent() ? alignments.get(dialect).declared() : schema;
    statements.addAll(
        Planner.of(dialect, versions.of(dialect)).plan(Schema.EMPTY, start, Intents.NONE));
    return new SqlFile(form, dialect, title)
        .render(List.of("the schema as it was imported"), statements);
  }

  private SortedMap<Dialect, String> aligning(int version) throws IOException {
    SortedMap<Dialect, String> texts = new TreeMap<>();
    for (Dialect dialect : layout.folders().keySet()) {
      Optional<AlignmentPlan> plan = plan(dialect);
      if (plan.isPresent()) {
        texts.put(
            dialect,
            new SqlFile(form, dialect, MigrationFiles.title(version, ALIGN))
                .render(
                    ChangeSummary.lines(plan.get().changes()),
                    new RepeatableFiles(layout.folders().get(dialect))
                        .withCare(plan.get().statements())));
      }
    }
    return texts;
  }

  private Optional<AlignmentPlan> plan(Dialect dialect) {
    return Optional.ofNullable(alignments.get(dialect))
        .flatMap(alignment -> AlignmentPlan.of(dialect, versions.of(dialect), alignment.step()))
        .filter(plan -> !plan.statements().isEmpty());
  }
}
