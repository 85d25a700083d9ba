package io.agor.migration;

import io.agor.dialect.Dialect;
import io.agor.dialect.MinimumVersions;
import io.agor.lint.Lint;
import io.agor.lint.LintSettings;
import io.agor.plan.PhysicalStep;
import io.agor.plan.PlanException;
import io.agor.plan.Planner;
import io.agor.plan.Statement;
import io.agor.report.Finding;
import io.agor.report.Severity;
import io.agor.schema.file.SchemaDocument;
import io.agor.schema.file.SchemaFileException;
import io.agor.schema.file.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Finds what a schema file says that its migrations do not yet do, and makes the migration that
 * does it.
 */
public final class MigrationGenerator {

  private final MigrationLayout layout;
  private final MigrationFiles files;
  private final ReleaseCheck releases;
  private final LintSettings lint;
  private final MinimumVersions versions;
  private final FileForm form;

  /**
   * A generator for one schema; {@code releases} says which migrations must not change any more.
   */
  public MigrationGenerator(MigrationLayout layout, ReleaseCheck releases) {
    this(layout, releases, LintSettings.DEFAULT);
  }

  /** A generator for one schema, with a linter that the project has set. */
  public MigrationGenerator(MigrationLayout layout, ReleaseCheck releases, LintSettings lint) {
    this(layout, releases, lint, MinimumVersions.DEFAULT);
  }

  /** A generator for one schema, whose migrations run on these versions of the databases. */
  public MigrationGenerator(
      MigrationLayout layout, ReleaseCheck releases, LintSettings lint, MinimumVersions versions) {
    this(layout, releases, lint, versions, FileForm.PLAIN);
  }

  private MigrationGenerator(
      MigrationLayout layout,
      ReleaseCheck releases,
      LintSettings lint,
      MinimumVersions versions,
      FileForm form) {
    this.layout = layout;
    this.files = new MigrationFiles(layout);
    this.releases = releases;
    this.lint = lint;
    this.versions = versions;
    this.form = form;
  }

  /**
   * The same generator, whose new files are of another form. Files that are released keep theirs.
   */
  public MigrationGenerator writing(FileForm newForm) {
    return new MigrationGenerator(layout, releases, lint, versions, newForm);
  }

  /** The form of new files. */
  FileForm form() {
    return form;
  }

  /**
   * The migration that is missing; empty if there is none. Nothing is written.
   *
   * @param name the author's name for it; empty for one made from the changes
   * @throws IOException if a file cannot be read
   * @throws SchemaFileException if a snapshot is broken
   * @throws RefusedChangeException if a change needs a word of the author first
   * @throws MigrationException if the migrations on disk contradict each other
   */
  public Optional<Migration> pending(SchemaDocument document, String name)
      throws IOException, SchemaFileException, RefusedChangeException {
    return outlook(document, name).pending();
  }

  /**
   * The migration that is missing, and what of the schema file is done with. Nothing is written;
   * throws what {@link #pending} throws.
   */
  public Outlook outlook(SchemaDocument document, String name)
      throws IOException, SchemaFileException, RefusedChangeException {
    History history = History.in(layout.history());
    Optional<History.Entry> newest = history.newest();
    if (newest.isPresent() && mayBeReplaced(newest.get())) {
      Migration replacement = replacement(history, newest.get(), document, name);
      return new Outlook(
          replacement.isWritten() ? Optional.empty() : Optional.of(replacement),
          carriedOut(history.withoutNewest().newest(), document));
    }
    return new Outlook(next(history, document, name), carriedOut(newest, document));
  }

  private Optional<Migration> next(History history, SchemaDocument document, String name)
      throws IOException, SchemaFileException, RefusedChangeException {
    Optional<History.Entry> newest = history.newest();
    Way way = Way.of(newest.map(History.Entry::snapshot), document);
    if (isUpToDate(way)) {
      return Optional.empty();
    }
    Draft draft = draft(history, document, way);
    if (draft.isEmpty()) {
      return Optional.empty();
    }
    int version = newest.map(entry -> entry.snapshot().version()).orElse(0) + 1;
    String ownName = name.isEmpty() ? draft.name() : MigrationName.clean(name);
    Migration migration = migration(history, draft, version, ownName, List.of());
    new LostSnapshots(layout).requireNone(version - 1, migration);
    return Optional.of(
        files.isFree(version, migration)
            ? migration
            : migration(history, draft, files.highestVersion() + 1, ownName, List.of()));
  }

  private List<Finding> carriedOut(Optional<History.Entry> newest, SchemaDocument document) {
    return linter(document)
        .carriedOut(
            new IntentHistory(document.intents(), newest.map(History.Entry::snapshot))
                .carriedOut());
  }

  private Lint linter(SchemaDocument document) {
    return new Lint(layout.folders().keySet(), lint, document.allowances(), versions);
  }

  private boolean isUpToDate(Way way) {
    return way.base().isPresent()
        && layout.folders().keySet().stream()
            .allMatch(dialect -> way.base().get().files().containsKey(dialect.id()))
        && way.switched().isEmpty()
        && way.changes().isEmpty();
  }

  /** Whether the schema file says about the way what it said when the newest migration was made. */
  private static boolean saysTheSame(Snapshot newest, SchemaDocument document) {
    return new IntentHistory(document.intents(), Optional.of(newest))
        .recorded(document.schema(), List.of())
        .equals(newest.intents());
  }

  /**
   * Nobody has the newest migration yet, and nobody has edited it or is to write it: it can be
   * written anew instead of adding another. A baseline says what databases have already, so it is
   * never a draft.
   */
  private boolean mayBeReplaced(History.Entry newest) throws IOException {
    if (newest.snapshot().isCustom() || Baseline.is(newest.snapshot())) {
      return false;
    }
    for (Map.Entry<Dialect, Path> file :
        files.sql(newest.snapshot().version(), newest.snapshot().name()).entrySet()) {
      String recorded = newest.snapshot().files().get(file.getKey().id());
      if (recorded != null
          && (!Files.isRegularFile(file.getValue())
              || !Checksum.of(FileText.of(file.getValue())).equals(recorded)
              || releases.isReleased(file.getValue()))) {
        return false;
      }
    }
    return !releases.isReleased(newest.file());
  }

  private Migration replacement(
      History history, History.Entry newest, SchemaDocument document, String name)
      throws IOException, SchemaFileException, RefusedChangeException {
    History before = history.withoutNewest();
    Snapshot old = newest.snapshot();
    boolean keepsName =
        name.isEmpty()
            || (isUpToDate(Way.of(Optional.of(old), document)) && saysTheSame(old, document));
    List<Path> obsolete = new ArrayList<>(files.sql(old.version(), old.name()).values());
    obsolete.add(newest.file());
    Draft draft = draft(before, document);
    if (draft.isEmpty()) {
      return new Migration(
          MigrationFiles.title(old.version(), old.name()),
          new TreeMap<>(),
          new TreeMap<>(),
          new TreeMap<>(),
          obsolete,
          List.of());
    }
    Way oldWay =
        Way.of(
            before.newest().map(History.Entry::snapshot),
            new SchemaDocument(old.schema(), old.intents(), List.of()));
    boolean namedByAuthor =
        !old.name().equals(MigrationName.of(oldWay.changes(), oldWay.switched()));
    String ownName =
        !keepsName ? MigrationName.clean(name) : namedByAuthor ? old.name() : draft.name();
    return migration(before, draft, old.version(), ownName, obsolete);
  }

  /**
   * What would be written today for a migration that there is; empty if it would be refused.
   *
   * @param before the history up to it
   */
  Optional<Migration> again(History before, Snapshot snapshot)
      throws IOException, SchemaFileException {
    try {
      Draft draft =
          draft(before, new SchemaDocument(snapshot.schema(), snapshot.intents(), List.of()));
      return Optional.of(migration(before, draft, snapshot.version(), snapshot.name(), List.of()));
    } catch (RefusedChangeException | MigrationException e) {
      return Optional.empty();
    }
  }

  Draft draft(History history, SchemaDocument document)
      throws IOException, SchemaFileException, RefusedChangeException {
    return draft(
        history, document, Way.of(history.newest().map(History.Entry::snapshot), document));
  }

  private Draft draft(History history, SchemaDocument document, Way way)
      throws IOException, SchemaFileException, RefusedChangeException {
    SortedMap<Dialect, PhysicalStep> steps = new TreeMap<>();
    for (Dialect dialect : layout.folders().keySet()) {
      steps.put(dialect, way.in(dialect));
    }
    List<Finding> findings = linter(document).check(way.step(), way.changes(), steps);
    List<Finding> errors =
        findings.stream().filter(finding -> finding.severity() == Severity.ERROR).toList();
    if (!errors.isEmpty()) {
      throw new RefusedChangeException(errors);
    }
    for (Dialect dialect : layout.folders().keySet()) {
      Optional<Snapshot> own = history.newestOf(dialect);
      if (!own.equals(way.base())) {
        steps.put(dialect, Way.of(own, document).in(dialect));
      }
    }
    return new Draft(
        way.base().isEmpty(),
        way.changes(),
        way.switched(),
        plans(steps),
        document.schema(),
        new IntentHistory(document.intents(), way.base())
            .recorded(document.schema(), way.changes()),
        findings);
  }

  /** All that is to be said is said at once: what each dialect refuses, the same words once. */
  private SortedMap<Dialect, List<Statement>> plans(SortedMap<Dialect, PhysicalStep> steps)
      throws IOException {
    SortedMap<Dialect, List<Statement>> plans = new TreeMap<>();
    Set<String> refusals = new LinkedHashSet<>();
    for (Map.Entry<Dialect, PhysicalStep> step : steps.entrySet()) {
      Dialect dialect = step.getKey();
      try {
        plans.put(
            dialect,
            new RepeatableFiles(layout.folders().get(dialect))
                .withCare(Planner.of(dialect, versions.of(dialect)).plan(step.getValue())));
      } catch (PlanException e) {
        refusals.add(e.getMessage());
      }
    }
    if (!refusals.isEmpty()) {
      throw new PlanException(String.join("\n", refusals));
    }
    return plans;
  }

  Migration migration(History base, Draft draft, int version, String name, List<Path> obsolete)
      throws IOException, SchemaFileException {
    String title = MigrationFiles.title(version, name);
    SortedMap<Dialect, String> sql = new TreeMap<>();
    SortedMap<Dialect, String> checksums = new TreeMap<>();
    List<String> parents =
        base.newest().map(entry -> List.of(entry.snapshot().cumulative())).orElse(List.of());
    draft
        .plans()
        .forEach(
            (dialect, statements) -> {
              String text = new SqlFile(form, dialect, title).render(draft.summary(), statements);
              sql.put(dialect, text);
              checksums.put(dialect, Checksum.of(text));
            });
    SortedSet<String> constraints =
        base.newest()
            .map(entry -> entry.snapshot().constraintsIn(draft.schema()))
            .orElse(Collections.emptySortedSet());
    Snapshot snapshot =
        new Snapshot(
            version,
            name,
            parents,
            MigrationFiles.byId(checksums),
            constraints,
            Checksum.cumulative(parents, checksums),
            draft.schema(),
            draft.intents());
    SortedMap<Path, String> snapshotFile = new TreeMap<>();
    snapshotFile.put(files.snapshot(version, name), snapshot.write());
    return new Migration(
        title, sql, files.sql(version, name), snapshotFile, obsolete, draft.findings());
  }
}
