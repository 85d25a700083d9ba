package io.agor.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agor.dialect.DatabaseVersion;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which PostgreSQL is started, and for which migrations it is too old. */
class PostgresqlReleaseTest {

  @Test
  void aMajorVersionStandsForOneReleaseOfIt() throws Exception {
    assertThat(PostgresqlRelease.of("18").number()).isEqualTo("18.6.0");
    assertThat(PostgresqlRelease.of("17.5.0").number()).isEqualTo("17.5.0");
  }

  @Test
  void anotherWordIsRefused() {
    assertThatThrownBy(() -> PostgresqlRelease.of("newest"))
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(
            "agor: agor.postgresqlVersion is 'newest', and must be a major version of"
                + " [14, 15, 16, 17, 18] or a full one, as in"
                + " <postgresqlVersion>17</postgresqlVersion>.");
  }

  @ParameterizedTest
  @CsvSource({"17, 18, 17.11, 18", "14, 17.5, 14.20, 17", "17, 17.99, 17.11, 17.99.0"})
  void aReleaseOlderThanTheMinimumVersionIsRefused(
      String release, String minimum, String started, String next) throws Exception {
    PostgresqlRelease postgresql = PostgresqlRelease.of(release);
    DatabaseVersion version = DatabaseVersion.of(minimum).orElseThrow();
    assertThatThrownBy(() -> postgresql.requireAtLeast(version))
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(
            "agor: verify needs a PostgreSQL of at least the <minimumVersion> "
                + minimum
                + " of its <dialect>,\nand would start "
                + started
                + ". Set <postgresqlVersion>"
                + next
                + "</postgresqlVersion>.");
  }

  @ParameterizedTest
  @CsvSource({"17, 14", "17, 17", "17, 17.11", "18, 17.99"})
  void aReleaseOfTheMinimumVersionOrLaterIsTaken(String release, String minimum) throws Exception {
    PostgresqlRelease postgresql = PostgresqlRelease.of(release);
    DatabaseVersion version = DatabaseVersion.of(minimum).orElseThrow();
    assertThatCode(() -> postgresql.requireAtLeast(version)).doesNotThrowAnyException();
  }
}
