package io.agor.migration;

import io.agor.dialect.Dialect;
import io.agor.dialect.MinimumVersions;
import io.agor.introspect.Prerequisites;
import io.agor.plan.Planner;
import io.agor.plan.Statement;
import io.agor.schema.Intents;
import io.agor.schema.Schema;
import io.agor.schema.file.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The first snapshot of a schema whose databases were there before: migrations count on from it.
 *
 * <p>Files that Flyway runs stay as they are. Where a dialect has none, one file is written that
 * builds the schema from nothing; databases that are there already are told so with Flyway's
 * baseline (<a
 * href="https://documentation.red-gate.com/flyway/flyway-cli-and-api/concepts/baselines">Baselines</a>).
 */
public final class Baseline {

  private static final String NAME = "baseline";

  /** What Flyway runs: {@code V1.2__name.sql}, and {@code R__name.sql} after each change. */
  private static final Pattern FLYWAY = Pattern.compile("(?:[VUB](\\d+)(?:[._]\\d+)*|R)__.*\\.sql");

  private static final Pattern LEADING_NUMBER = Pattern.compile("[Vv]?(\\d+).*");

  private static final int MOST_DIGITS = 9;

  private final MigrationLayout layout;
  private final MinimumVersions versions;
  private final FileForm form;
  private final Map<Dialect, Prerequisites> prerequisites;

  /** Baselines of one layout, for these versions of the databases. */
  public Baseline(MigrationLayout layout, MinimumVersions versions) {
    this(layout, versions, FileForm.PLAIN);
  }

  /** Baselines of one layout, whose files are of a form. */
  public Baseline(MigrationLayout layout, MinimumVersions versions, FileForm form) {
    this(layout, versions, form, Map.of());
  }

  private Baseline(
      MigrationLayout layout,
      MinimumVersions versions,
      FileForm form,
      Map<Dialect, Prerequisites> prerequisites) {
    this.layout = layout;
    this.versions = versions;
    this.form = form;
    this.prerequisites = Map.copyOf(prerequisites);
  }

  /** The same, whose files first make what the tables need and no schema file declares. */
  public Baseline after(Map<Dialect, Prerequisites> needed) {
    return new Baseline(layout, versions, form, needed);
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
  public Migration of(Schema schema, Set<Dialect> dialects, List<Path> foreign) throws IOException {
    if (History.in(layout.history()).newestFile().isPresent()) {
      throw new MigrationException(
          "there are snapshots in "
              + layout.history()
              + " already, so there is nothing to import.");
    }
    SortedMap<Dialect, List<Path>> own = new TreeMap<>();
    int version = 1;
    for (Path file : foreign) {
      version = Math.max(version, leadingNumber(file, LEADING_NUMBER));
    }
    for (Map.Entry<Dialect, Path> folder : layout.folders().entrySet()) {
      List<Path> files = flywayFiles(folder.getValue());
      for (Path file : files) {
        version = Math.max(version, leadingNumber(file, FLYWAY));
      }
      if (!files.isEmpty()) {
        own.put(folder.getKey(), files);
      }
    }
    return migration(schema, dialects, own, version);
  }

  private Migration migration(
      Schema schema, Set<Dialect> dialects, SortedMap<Dialect, List<Path>> own, int version)
      throws IOException {
    String title = MigrationFiles.title(version, NAME);
    SortedMap<Dialect, String> sql = new TreeMap<>();
    SortedMap<Dialect, String> marks = new TreeMap<>();
    for (Dialect dialect : layout.folders().keySet()) {
      if (own.containsKey(dialect)) {
        marks.put(dialect, Snapshot.BASELINE + " " + checksum(own.get(dialect)));
      } else if (dialects.contains(dialect)) {
        List<Statement> statements = new ArrayList<>();
        if (prerequisites.containsKey(dialect)) {
          prerequisites.get(dialect).statements().stream()
              .map(Statement::of)
              .forEach(statements::add);
        }
        statements.addAll(
            Planner.of(dialect, versions.of(dialect)).plan(Schema.EMPTY, schema, Intents.NONE));
        String text =
            new SqlFile(form, dialect, title)
                .render(List.of("the schema as it was imported"), statements);
        sql.put(dialect, text);
        marks.put(dialect, Checksum.of(text));
      }
    }
    MigrationFiles files = new MigrationFiles(layout);
    SortedMap<Dialect, Path> written = files.sql(version, NAME);
    written.keySet().retainAll(sql.keySet());
    Snapshot snapshot =
        new Snapshot(
            version,
            NAME,
            List.of(),
            MigrationFiles.byId(marks),
            Checksum.cumulative(List.of(), marks),
            schema,
            Intents.NONE);
    SortedMap<Path, String> snapshotFile = new TreeMap<>();
    snapshotFile.put(files.snapshot(version, NAME), snapshot.write());
    return new Migration(title, sql, written, snapshotFile, List.of(), List.of());
  }

  /** The baseline that an interrupted import has left is none of them. */
  private static List<Path> flywayFiles(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files =
          all.filter(file -> name(file).endsWith(".sql"))
              .filter(file -> !name(file).matches("V\\d+__" + NAME + "\\.sql"))
              .sorted(FileOrder.BY_NAME)
              .toList();
    }
    for (Path file : files) {
      if (!FLYWAY.matcher(name(file)).matches()) {
        throw new MigrationException(
            file
                + " has no name that Flyway runs, such as V0001__name.sql.\n"
                + "Move the files of "
                + folder
                + " elsewhere and import from there: a baseline is written in their place.");
      }
    }
    return files;
  }

  private static int leadingNumber(Path file, Pattern pattern) {
    Matcher matcher = pattern.matcher(name(file));
    String digits = matcher.matches() && matcher.group(1) != null ? matcher.group(1) : "0";
    String number = digits.replaceFirst("^0+(?=\\d)", "");
    if (number.length() <= MOST_DIGITS && Long.parseLong(number) < 999_999_999L) {
      return Integer.parseInt(number);
    }
    if (pattern.equals(LEADING_NUMBER)) {
      return 0; // a time; a baseline is written, which begins a count of its own
    }
    throw new MigrationException(
        name(file)
            + " is numbered by the time, and migrations are counted 1, 2, 3 up to 999999999.\n"
            + "Import from that folder, and give the new migrations a <folder> of their own.");
  }

  private static String checksum(List<Path> files) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path file : files) {
      lines.add(name(file) + " " + Checksum.of(FileText.of(file)));
    }
    return Checksum.of(String.join("\n", lines));
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
