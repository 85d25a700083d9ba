package io.agor.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * An empty data directory, initialised once and copied for each start, with the password of its
 * superuser beside it.
 *
 * <p>The server listens on a port that every user of the machine can reach, and a superuser can run
 * programs; so it asks for a password that only the owner of the cache can read.
 */
record DataDirectoryTemplate(Path data, String password) {

  static final String SUPERUSER = "postgres";

  /** The database to connect to when there is no other; also the one that creates the others. */
  static final String MAINTENANCE_DATABASE = "postgres";

  /** Part of the folder's name in the cache; to be raised when anything below changes. */
  static final String FORMAT = "data-3";

  private static final Duration LIMIT = Duration.ofMinutes(2);

  /** Durability is of no use to data that is thrown away; the rest saves memory and processes. */
  private static final List<String> SETTINGS =
      List.of(
          "listen_addresses = '127.0.0.1'",
          "unix_socket_directories = ''",
          "max_connections = 50",
          // A migration holds a lock on each table and index that it makes until it ends; the usual
          // 64 is enough for some 500 tables, this for ten thousand
          // (https://www.postgresql.org/docs/current/runtime-config-locks.html).
          "max_locks_per_transaction = 2048",
          "shared_buffers = 16MB",
          // Files in the data directory, which are deleted with it, and not in /dev/shm.
          "dynamic_shared_memory_type = mmap",
          "fsync = off",
          "synchronous_commit = off",
          "full_page_writes = off",
          "wal_level = minimal",
          "max_wal_senders = 0",
          "min_wal_size = 2MB",
          "max_wal_size = 64MB",
          "autovacuum = off",
          "max_logical_replication_workers = 0",
          "max_parallel_workers_per_gather = 0",
          "jit = off",
          "timezone = 'UTC'",
          "log_timezone = 'UTC'",
          "datestyle = 'iso, mdy'",
          "lc_messages = 'C'");

  /** Reads a folder that {@link #make} has filled. */
  static DataDirectoryTemplate read(Path folder) throws IOException {
    return new DataDirectoryTemplate(
        folder.resolve("data"),
        Files.readString(folder.resolve("password"), StandardCharsets.UTF_8));
  }

  /** Fills an empty folder with a data directory and a password. */
  static void make(Path folder, Path home, ServerAccount account) throws IOException {
    Path password = folder.resolve("password");
    Files.createFile(
        password,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(password, newPassword(), StandardCharsets.UTF_8);
    FileTree.give(password, account.owner());
    Path data = folder.resolve("data");
    Files.createDirectory(
        data, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    FileTree.give(data, account.owner());

    List<String> initdb = new ArrayList<>();
    initdb.add(home.resolve("bin/initdb").toString());
    initdb.addAll(
        List.of(
            "--pgdata=" + data,
            "--username=" + SUPERUSER,
            "--pwfile=" + password,
            "--auth=password",
            "--encoding=UTF8",
            "--locale=C",
            "--no-sync",
            "--wal-segsize=1"));
    int version = majorVersion(home, account);
    if (version >= 18) {
      initdb.add("--no-data-checksums"); // on by default since 18, and not an option before
    }
    account.command(initdb).run(LIMIT).orThrow("initialise a PostgreSQL data directory");
    slim(data, home, account);
    List<String> settings = new ArrayList<>(SETTINGS);
    if (version >= 18) {
      settings.add("io_method = sync"); // no worker processes; new in 18
    }
    Files.write(data.resolve("postgresql.conf"), settings, StandardCharsets.UTF_8);
  }

  /**
   * Drops one of the two templates, so that there is less to copy; databases come from the other.
   */
  private static void slim(Path data, Path home, ServerAccount account) {
    account
        .command(
            List.of(
                home.resolve("bin/postgres").toString(),
                "--single",
                "-F",
                "-D",
                data.toString(),
                MAINTENANCE_DATABASE))
        .run(
            LIMIT,
            "ALTER DATABASE template1 IS_TEMPLATE false;\nDROP DATABASE template1;\nCHECKPOINT;\n")
        .orThrow("slim a PostgreSQL data directory");
  }

  /** {@code postgres (PostgreSQL) 17.11} gives 17. */
  private static int majorVersion(Path home, ServerAccount account) {
    String text =
        account
            .command(List.of(home.resolve("bin/postgres").toString(), "--version"))
            .run(LIMIT)
            .orThrow("ask PostgreSQL for its version")
            .output();
    String number = text.strip().replaceFirst("^.*\\) (\\d+).*$", "$1");
    return Integer.parseInt(number);
  }

  private static String newPassword() {
    byte[] bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
