package io.agor.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.report.Finding;
import io.agor.report.Severity;
import io.agor.report.SourceLocation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlPlacesTest {

  @TempDir private Path folder;

  private SqlPlaces places;

  @BeforeEach
  void write() throws Exception {
    Path users =
        Files.writeString(
            folder.resolve("1.sql"),
            """
            CREATE TABLE old_users (email text);
            CREATE TABLE teams (team_id text);
            CREATE TABLE IF NOT EXISTS "users" (
              user_id text PRIMARY KEY,
              EMAIL text
            );
            """);
    Path indexes =
        Files.writeString(
            folder.resolve("2.sql"),
            """
            ALTER TABLE users ADD COLUMN age integer;
            CREATE INDEX users_age_idx ON users (age);
            """);
    places =
        new SqlPlaces(
            Map.of("sqlite", List.of(users, indexes)),
            Set.of("users", "teams"),
            file -> String.valueOf(file.getFileName()));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          table users,                   1.sql, 3
          column users.email,            1.sql, 5
          column users.age,              2.sql, 1
          column users.missing,          1.sql, 3
          index users_age_idx on users,  2.sql, 2
          index gone on users,           1.sql, 3
          primary key of teams,          1.sql, 2
          table nowhere,                 1.sql, 1
          """)
  void aFindingStandsWhereItsObjectOrElseItsTableIsNamedFirst(
      String object, String file, int line) {
    assertThat(places.apply(finding("sqlite", object))).contains(new SourceLocation(file, line, 1));
  }

  @Test
  void whereASideHasNoSqlTheOtherIsLookedThrough() {
    assertThat(places.apply(finding("postgresql", "table users").withWitnesses(List.of("sqlite"))))
        .contains(new SourceLocation("1.sql", 3, 1));
    assertThat(places.apply(finding("waivers", "table users"))).isEmpty();
  }

  private static Finding finding(String side, String object) {
    return new Finding(
        "AP001",
        Severity.ERROR,
        side,
        object,
        "is missing",
        "it",
        "nothing",
        "Mend it.",
        List.of());
  }
}
