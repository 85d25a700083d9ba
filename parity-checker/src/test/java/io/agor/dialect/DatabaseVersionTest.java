package io.agor.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseVersionTest {

  @ParameterizedTest
  @CsvSource({"14,14", "14.0,14", "3.37,3.37", "3.37.0,3.37", "3.54.1,3.54.1", "18.0.2,18.0.2"})
  void aVersionIsOneToThreeNumbers(String written, String shown) {
    assertThat(DatabaseVersion.of(written)).map(DatabaseVersion::toString).contains(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "3.", ".5", "3.37.1.2", "3,37", "v3", "-3", "3.37-beta", "99999"})
  void anotherTextIsNone(String written) {
    assertThat(DatabaseVersion.of(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "3.37,3.37,true",
    "3.4,3.37,false",
    "3.100,3.54.1,true",
    "3.54,3.54.1,false",
    "18,17.9,true",
    "4,3.99.99,true"
  })
  void versionsAreComparedNumberByNumber(String version, String other, boolean isAtLeast) {
    assertThat(version(version).isAtLeast(version(other))).isEqualTo(isAtLeast);
  }

  @Test
  void aDatabaseThatIsLeftOutHasItsOldestVersion() {
    MinimumVersions versions = MinimumVersions.of(Map.of(Dialect.SQLITE, version("3.53")));
    assertThat(versions).hasToString("sqlite 3.53, postgresql 14");
    assertThat(MinimumVersions.DEFAULT).hasToString("sqlite 3.37, postgresql 14");
  }

  @Test
  void anOlderVersionThanTheOldestIsRefused() {
    assertThatThrownBy(() -> MinimumVersions.of(Map.of(Dialect.POSTGRESQL, version("13.9"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "PostgreSQL 13.9 is older than 14, the oldest one that there are migrations for");
  }

  private static DatabaseVersion version(String text) {
    return DatabaseVersion.of(text).orElseThrow();
  }
}
