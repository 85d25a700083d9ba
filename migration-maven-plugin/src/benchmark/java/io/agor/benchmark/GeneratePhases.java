package io.agor.benchmark;

import io.agor.dialect.Dialect;
import io.agor.diff.SchemaDiff;
import io.agor.lint.Lint;
import io.agor.lint.LintSettings;
import io.agor.plan.Planner;
import io.agor.schema.Intents;
import io.agor.schema.Schema;
import io.agor.schema.file.SchemaDocument;
import io.agor.schema.file.SchemaFile;
import io.agor.schema.file.Snapshot;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/**
 * What each phase of generate costs in a process that has just begun, as Maven's has: nothing is
 * compiled yet, so that the first phases pay for the classes that they load.
 *
 * <p>Arguments: the schema file, the one that it becomes, and the file for the results: for each
 * phase its name, the milliseconds that it took, and those of them in which its thread ran.
 */
public final class GeneratePhases {

  private final List<String> lines = new ArrayList<>();

  private GeneratePhases() {}

  /** Runs all phases once. */
  public static void main(String[] arguments) throws Exception {
    GeneratePhases phases = new GeneratePhases();
    phases.run(Path.of(arguments[0]), Path.of(arguments[1]));
    Files.write(Path.of(arguments[2]), phases.lines);
  }

  private void run(Path before, Path after) throws Exception {
    Schema schema = timed("read the schema file", () -> SchemaFile.read(List.of(before))).schema();
    String text = timed("write the snapshot", () -> snapshot(schema).write());
    Path file = Files.createTempFile("benchmark", ".yaml");
    Files.writeString(file, text);
    timed("plan SQLite's first migration", () -> plan(Dialect.SQLITE, Schema.EMPTY, schema));
    timed(
        "plan PostgreSQL's first migration", () -> plan(Dialect.POSTGRESQL, Schema.EMPTY, schema));
    Snapshot snapshot = timed("read the snapshot", () -> Snapshot.read(file));
    Files.delete(file);
    SchemaDocument changed =
        timed("read the changed schema file", () -> SchemaFile.read(List.of(after)));
    timed("diff", () -> SchemaDiff.between(snapshot.schema(), changed.schema()));
    timed("lint", () -> lint().check(snapshot.schema(), changed.schema(), changed.intents()));
    timed("plan SQLite", () -> plan(Dialect.SQLITE, snapshot.schema(), changed.schema()));
    timed("plan PostgreSQL", () -> plan(Dialect.POSTGRESQL, snapshot.schema(), changed.schema()));
  }

  private static Lint lint() {
    return new Lint(Arrays.asList(Dialect.values()), LintSettings.DEFAULT, List.of());
  }

  private static Object plan(Dialect dialect, Schema from, Schema to) {
    return Planner.of(dialect).plan(from, to);
  }

  private static Snapshot snapshot(Schema schema) {
    return new Snapshot(1, "initial_schema", List.of(), new TreeMap<>(), "0", schema, Intents.NONE);
  }

  private <T> T timed(String name, Callable<T> work) throws Exception {
    long start = System.nanoTime();
    long startOfWork = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    T result = work.call();
    long worked = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - startOfWork;
    long time = System.nanoTime() - start;
    lines.add(name + "\t" + time / 1_000_000 + "\t" + worked / 1_000_000);
    return result;
  }
}
