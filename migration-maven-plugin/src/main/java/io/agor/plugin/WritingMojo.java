package io.agor.plugin;

import io.agor.migration.ReleasedFiles;
import io.agor.migration.WriteMode;
import java.util.Arrays;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** What the goals share that depend on whether migrations may be written in this build. */
abstract class WritingMojo extends PendingMojo {

  /**
   * Whether {@code agor:generate} may write into the source tree.
   *
   * <ul>
   *   <li>{@code auto}: it writes when a person types {@code mvn agor:generate}, and in a build
   *       outside of CI. In a build with the environment variable {@code CI} set (to anything but
   *       {@code false}) it does as with {@code never}.
   *   <li>{@code always}: it writes.
   *   <li>{@code never}: if a migration is missing, the build fails. The missing SQL is put in
   *       {@code target/agor/pending}, and the source tree stays as it is.
   * </ul>
   *
   * @since 0.1.0
   */
  @Parameter(property = "agor.write", defaultValue = "auto")
  private String write;

  /**
   * The commit of git whose migrations others have, such as {@code origin/main}. What it has must
   * not change any more, and keeps its number. If this is left out, it is {@code HEAD}, and for
   * numbers {@code origin/HEAD} where git knows it.
   *
   * @since 0.1.0
   */
  @Parameter(property = "agor.base")
  private String base;

  @Parameter(defaultValue = "${env.CI}", readonly = true)
  private String ci;

  final boolean mayWrite() throws MojoFailureException {
    WriteMode mode =
        WriteMode.of(write)
            .orElseThrow(
                () ->
                    new MojoFailureException(
                        "agor: agor.write is '"
                            + write
                            + "', and must be one of "
                            + Arrays.stream(WriteMode.values()).map(WriteMode::id).toList()
                            + ", as in <write>auto</write>."));
    return mode.mayWrite(
        isTyped() ? WriteMode.Caller.PERSON : WriteMode.Caller.BUILD, ci == null ? "" : ci);
  }

  /** Whether a person has named the goal on the command line. */
  final boolean isTyped() {
    return execution().getSource() == MojoExecution.Source.CLI;
  }

  final String write() {
    return write;
  }

  /** {@code CI=true}; empty where it is not set. */
  final Optional<String> ci() {
    return Optional.ofNullable(ci).map(value -> "CI=" + value);
  }

  final Optional<ReleasedFiles> base() throws MojoFailureException {
    try {
      return Optional.ofNullable(base).map(String::strip).map(ReleasedFiles::new);
    } catch (RuntimeException e) {
      throw new MojoFailureException("agor: " + e.getMessage());
    }
  }
}
