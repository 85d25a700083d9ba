package io.agor.plugin;

import io.agor.run.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The name and version of each database that was made, as it tells them itself. */
final class ProductNames {

  private final Map<String, String> names = new ConcurrentHashMap<>();

  /** Makes the same database, and asks it who it is. */
  Supplier<TestDatabase> asking(Supplier<TestDatabase> databases) {
    return () -> {
      TestDatabase database = databases.get();
      names.put(database.dialect().id(), ask(database));
      return database;
    };
  }

  /**
   * Such as {@code PostgreSQL 17.11} for the side {@code postgresql}; the side itself if unknown.
   */
  String of(String side) {
    return names.getOrDefault(side, side);
  }

  private static String ask(TestDatabase database) {
    String name = database.dialect().displayName();
    try (Connection connection = database.dataSource().getConnection()) {
      String version = connection.getMetaData().getDatabaseProductVersion();
      // PostgreSQL adds who has built it: 17.11 (Debian 17.11-1).
      return name + " " + version.strip().split("\\s", 2)[0];
    } catch (SQLException e) {
      // The next connection will fail too, and tell why.
      return name;
    }
  }
}
