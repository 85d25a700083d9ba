package io.agor.benchmark;

import io.agor.dialect.Dialect;
import io.agor.plan.Planner;
import io.agor.plan.Statement;
import io.agor.schema.Schema;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long planning takes, from two schemas in memory to the statements, where a fifth of the
 * tables changes. The heap is fixed, so that 5,000 tables do not measure how the collector finds
 * room for them.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 3)
@Fork(value = 1, jvmArgs = "-Xmx2g")
public class PlanningBenchmark {

  /** How many tables the schema has. */
  @Param({"10", "100", "1000", "5000"})
  public int tables;

  /** The database that is planned for. */
  @Param({"SQLITE", "POSTGRESQL"})
  public Dialect dialect;

  private Schema from;
  private Schema to;

  /** Makes both schemas. */
  @Setup(Level.Trial)
  public void makeSchemas() {
    from = LargeSchema.of(tables);
    to = LargeSchema.changed(from);
  }

  /** Plans. */
  @Benchmark
  public List<Statement> plan() {
    return Planner.of(dialect).plan(from, to);
  }
}
