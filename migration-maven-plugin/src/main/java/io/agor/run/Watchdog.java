package io.agor.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A small shell process that owns a data directory and the server on it: when the Java process
 * closes the pipe to it, or ends in whatever way, it stops the server and deletes the directory.
 *
 * <p>A shutdown hook could not do that: none is run when a process is killed.
 */
final class Watchdog {

  /**
   * Makes the directory and prints its name; reads a port and starts the server; ends it, and
   * deletes the directory, at the end of its input.
   *
   * <p>SIGQUIT is PostgreSQL's immediate shutdown (<a
   * href="https://www.postgresql.org/docs/current/server-shutdown.html">Shutting Down the
   * Server</a>). It is repeated, because a server that has only just been started still ignores it:
   * a shell starts its background commands so. The signals of a terminal are left to the Java
   * process, whose end is then noticed. The inner shell gets to its last line only if the outer one
   * has been killed.
   */
  private static final String SCRIPT =
      """
      trap "" INT HUP TERM
      folder=$(mktemp -d "$1/agor-postgresql-XXXXXXXX") || exit
      shift
      echo "$folder"
      if read -r port; then
        exec 3<&0
        (trap - INT HUP TERM; exec "$@" -D "$folder" -p "$port") </dev/null 3<&- &
        server=$!
        (
          read -r end <&3
          count=0
          while [ "$count" -lt 25 ] && kill -QUIT "$server"; do
            count=$((count + 1))
            sleep 0.2
          done
          kill -KILL "$server"
          rm -rf "$folder"
        ) >/dev/null 2>&1 &
        guard=$!
        wait "$server"
        { kill -KILL "$guard"; wait "$guard"; } 2>/dev/null
      fi
      rm -rf "$folder" || { sleep 1; rm -rf "$folder"; }
      """;

  private static final String READY = "database system is ready to accept connections";
  private static final int LINES_KEPT = 100;

  private final Process process;
  private final Path directory;
  private final CompletableFuture<Void> ready = new CompletableFuture<>();
  private final Deque<String> lines = new ArrayDeque<>();

  private Watchdog(Process process, Path directory) {
    this.process = process;
    this.directory = directory;
  }

  /**
   * Makes a new directory in this folder, to be filled and then run by this command, which gets the
   * options {@code -D} and {@code -p}.
   *
   * <p>It is the shell that makes it, so that there is no moment in which nobody would delete it.
   */
  static Watchdog guardNewDirectory(Path folder, Command server) throws IOException {
    List<String> words = new ArrayList<>(List.of("sh", "-c", SCRIPT, "sh", folder.toString()));
    words.addAll(server.words());
    Process process = new Command(words).builder().redirectErrorStream(true).start();
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    String first = String.valueOf(output.readLine());
    if (!first.startsWith(folder.toString())) {
      process.destroy();
      throw new IOException("the shell could not make a directory in it: " + first);
    }
    Watchdog watchdog = new Watchdog(process, Path.of(first));
    Thread reader = new Thread(() -> watchdog.readLog(output), "agor-postgresql-log");
    reader.setDaemon(true);
    reader.start();
    return watchdog;
  }

  /** The directory that this watches over, and will delete. */
  Path directory() {
    return directory;
  }

  /**
   * Starts the server on this port and waits until it accepts connections.
   *
   * @return whether it does; if not, {@link #log} tells why
   */
  boolean startServer(int port, Duration limit) throws IOException, InterruptedException {
    OutputStream stream = process.getOutputStream();
    stream.write((port + "\n").getBytes(StandardCharsets.US_ASCII));
    stream.flush();
    try {
      ready.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (ExecutionException | TimeoutException e) {
      return false;
    }
  }

  /** Ends the server and waits until its folder is deleted; tells whether that was in time. */
  boolean stop(Duration limit) throws IOException, InterruptedException {
    process.getOutputStream().close();
    return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** The last lines that the server printed. */
  String log() {
    synchronized (lines) {
      return String.join("\n", lines);
    }
  }

  private void readLog(BufferedReader output) {
    try (BufferedReader reader = output) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        keep(line);
        if (line.contains(READY)) {
          ready.complete(null);
        }
      }
      ready.completeExceptionally(new IOException("the server has ended"));
    } catch (IOException e) {
      ready.completeExceptionally(e);
    }
  }

  private void keep(String line) {
    synchronized (lines) {
      lines.addLast(line);
      if (lines.size() > LINES_KEPT) {
        lines.removeFirst();
      }
    }
  }
}
