package io.agor.runners;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;

/** Commands as people type them, in a folder. */
final class Shell {

  private Shell() {}

  /** How a command ended, and all that it printed. */
  record Result(int exitCode, String output) {}

  /** Runs a command of the POSIX shell. */
  static Result run(Path folder, String command, PGSimpleDataSource postgresql)
      throws IOException, InterruptedException {
    return run(folder, List.of("sh", "-c", command), postgresql);
  }

  /** Runs a program, told by PGHOST and so on where PostgreSQL is. */
  static Result run(Path folder, List<String> words, PGSimpleDataSource postgresql)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("PG"));
    environment.put("PGHOST", postgresql.getServerNames()[0]);
    environment.put("PGPORT", String.valueOf(postgresql.getPortNumbers()[0]));
    environment.put("PGDATABASE", postgresql.getDatabaseName());
    environment.put("PGUSER", postgresql.getUser());
    environment.put("PGPASSWORD", postgresql.getPassword());
    environment.put("PGCLIENTENCODING", "UTF8");
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(process.waitFor(), output);
  }
}
