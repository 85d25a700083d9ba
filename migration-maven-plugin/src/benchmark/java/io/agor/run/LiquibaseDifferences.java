package io.agor.run;

import io.agor.dialect.Dialect;
import io.agor.parity.pair.Database;
import io.agor.parity.pair.PairParity;
import io.agor.report.Finding;
import io.agor.report.Severity;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.diff.DiffGeneratorFactory;
import liquibase.diff.DiffResult;
import liquibase.diff.compare.CompareControl;
import liquibase.exception.LiquibaseException;
import liquibase.structure.DatabaseObject;

/**
 * What Liquibase's diff of a SQLite and a PostgreSQL database says, beside the comparison of this
 * project: of the example as it is, and after each edit of {@link AgorDriftTest}, one at a time.
 * Prints the lines of a table in docs/performance.md.
 */
final class LiquibaseDifferences {

  private static final Logger LOGGER = Logger.getLogger("liquibase");
  private static final int ROUNDS = 5;

  private LiquibaseDifferences() {}

  /** Takes no arguments. */
  public static void main(String[] arguments) throws Exception {
    LOGGER.setLevel(Level.OFF);
    Map<Dialect, String> sql = new TreeMap<>();
    for (Dialect dialect : Dialect.values()) {
      sql.put(dialect, AgorDriftTest.sql(dialect));
    }
    List<Edit> edits = AgorDriftTest.edits().map(edit -> Edit.of(edit.get())).toList();
    try (Pair unedited = new Pair(sql)) {
      TreeSet<String> noise = unedited.liquibase();
      System.out.println("the same schema, differences told by Liquibase: " + noise.size());
      System.out.println("the same schema, findings of agor: " + unedited.agor().size());
      times(unedited);
      seen(edits, sql, noise);
    }
  }

  private static void times(Pair pair) throws Exception {
    List<Long> liquibase = new ArrayList<>();
    List<Long> agor = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      long begin = System.nanoTime();
      pair.liquibase();
      long middle = System.nanoTime();
      pair.agor();
      liquibase.add((middle - begin) / 1_000_000);
      agor.add((System.nanoTime() - middle) / 1_000_000);
    }
    System.out.println("ms, Liquibase: " + liquibase + ", agor: " + agor);
  }

  private static void seen(List<Edit> edits, Map<Dialect, String> sql, TreeSet<String> noise)
      throws Exception {
    List<String> missed = new ArrayList<>();
    List<String> missedByAgor = new ArrayList<>();
    for (Edit edit : edits) {
      Map<Dialect, String> edited = new TreeMap<>(sql);
      edited.computeIfPresent(edit.dialect(), (dialect, text) -> edit.in(text));
      try (Pair pair = new Pair(edited)) {
        if (pair.agor().isEmpty()) {
          missedByAgor.add(edit.line());
        }
        if (pair.liquibase().equals(noise)) {
          missed.add(edit.line());
        }
      }
    }
    tell("agor", edits.size(), missedByAgor);
    tell("Liquibase", edits.size(), missed);
  }

  private static void tell(String who, int edits, List<String> missed) {
    System.out.println("seen by " + who + ": " + (edits - missed.size()) + " of " + edits);
    missed.forEach(line -> System.out.println("  not seen: " + line));
  }

  /** One of the edits that are tested. */
  private record Edit(
      Dialect dialect, String what, String search, String replacement, String expected) {

    static Edit of(Object[] values) {
      return new Edit(
          (Dialect) values[0],
          (String) values[1],
          (String) values[2],
          (String) values[3],
          (String) values[4]);
    }

    String line() {
      return dialect.id() + ": " + what + " (" + expected + ")";
    }

    String in(String text) {
      if (!text.contains(search)) {
        throw new IllegalStateException("nothing to edit: " + search);
      }
      return text.replace(search, replacement);
    }
  }

  /** Two databases, built by plain JDBC. */
  private static final class Pair implements AutoCloseable {

    private final TestPostgresql.Database database = TestPostgresql.freshDatabase();
    private final Connection postgresql = database.connect();
    private final Connection sqlite = DriverManager.getConnection("jdbc:sqlite::memory:");

    Pair(Map<Dialect, String> sql) throws SQLException {
      run(sqlite, sql.get(Dialect.SQLITE));
      run(postgresql, sql.get(Dialect.POSTGRESQL));
    }

    private static void run(Connection connection, String sql) throws SQLException {
      try (Statement statement = connection.createStatement()) {
        statement.executeUpdate(sql);
      }
    }

    List<Finding> agor() throws SQLException {
      return PairParity.compare(
              Database.of(Dialect.SQLITE, sqlite), Database.of(Dialect.POSTGRESQL, postgresql))
          .stream()
          .filter(finding -> finding.severity() == Severity.ERROR)
          .toList();
    }

    /** Each object that is missing, unexpected or other. */
    TreeSet<String> liquibase() throws LiquibaseException {
      DiffResult result =
          DiffGeneratorFactory.getInstance()
              .compare(database(sqlite), database(postgresql), new CompareControl());
      TreeSet<String> lines = new TreeSet<>();
      for (DatabaseObject object : result.getMissingObjects()) {
        lines.add("missing " + named(object));
      }
      for (DatabaseObject object : result.getUnexpectedObjects()) {
        lines.add("unexpected " + named(object));
      }
      result
          .getChangedObjects()
          .forEach(
              (object, differences) ->
                  differences
                      .getDifferences()
                      .forEach(
                          difference ->
                              lines.add(
                                  "changed "
                                      + named(object)
                                      + " "
                                      + difference.getField()
                                      + " "
                                      + difference.getReferenceValue()
                                      + " "
                                      + difference.getComparedValue())));
      return lines;
    }

    private static String named(DatabaseObject object) {
      return object.getObjectTypeName() + " " + object;
    }

    private static liquibase.database.Database database(Connection connection)
        throws LiquibaseException {
      return DatabaseFactory.getInstance()
          .findCorrectDatabaseImplementation(new JdbcConnection(connection));
    }

    @Override
    public void close() throws SQLException {
      sqlite.close();
      postgresql.close();
      database.close();
    }
  }
}
