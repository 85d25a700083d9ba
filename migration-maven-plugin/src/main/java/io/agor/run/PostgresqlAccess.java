package io.agor.run;

import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * How to reach a PostgreSQL database of the user's.
 *
 * @param url a JDBC URL; options in it are kept
 * @param user empty to take the URL's
 * @param password empty to take the URL's; it never appears in a text
 */
public record PostgresqlAccess(String url, String user, String password) {

  /** Checks the URL. */
  public PostgresqlAccess {
    try {
      new PGSimpleDataSource().setUrl(url);
    } catch (IllegalArgumentException e) {
      // Without its cause, whose message repeats the URL with any password in it.
      throw new DatabaseUnavailableException(
          "<url>%s</url> is not a URL of PostgreSQL. Write <url>jdbc:postgresql://localhost:5432/postgres</url>, with your host, port and database."
              .formatted(MaskedText.of(url)));
    }
  }

  /** Opens connections to the database. */
  PGSimpleDataSource dataSource() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    if (!user.isEmpty()) {
      source.setUser(user);
    }
    if (!password.isEmpty()) {
      source.setPassword(password);
    }
    return source;
  }

  /** {@code localhost:5432, database app, user agor}. */
  public String describe() {
    PGSimpleDataSource source = dataSource();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < source.getServerNames().length; i++) {
      int port = source.getPortNumbers()[i] == 0 ? 5432 : source.getPortNumbers()[i];
      text.append(source.getServerNames()[i]).append(':').append(port).append(", ");
    }
    Optional<String> database = Optional.ofNullable(source.getDatabaseName());
    Optional<String> name = Optional.ofNullable(source.getUser());
    return text.append("database ")
        .append(database.orElse("(the user's)"))
        .append(", user ")
        .append(name.orElse("(the operating system's)"))
        .toString();
  }

  /** The error of a connection that failed, with the setting to look at. */
  DatabaseUnavailableException failure(SQLException cause) {
    String state = String.valueOf(cause.getSQLState());
    String hint =
        switch (state.length() < 2 ? state : state.substring(0, 2)) {
          case "08" -> "Check host and port in <url>, and that the server is running.";
          case "28" ->
              "Check <serverId>, and <username> and <password> of that server in settings.xml.";
          case "3D" -> "Check the database's name in <url>.";
          default -> "Check <url>.";
        };
    return new DatabaseUnavailableException(
        "Cannot connect to PostgreSQL at %s: %s (SQLSTATE %s). %s"
            .formatted(
                describe(),
                MaskedText.of(String.valueOf(cause.getMessage()), password),
                state,
                hint),
        cause);
  }

  /** As {@link #describe}. */
  @Override
  public String toString() {
    return describe();
  }
}
