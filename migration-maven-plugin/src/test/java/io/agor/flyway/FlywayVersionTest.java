package io.agor.flyway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Versions, held against those of Flyway itself. */
class FlywayVersionTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void versionsAreInTheOrderThatFlywayHas(int seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      String one = text(random);
      String other = text(random);
      FlywayVersion left = FlywayVersion.parse(one).orElseThrow();
      FlywayVersion right = FlywayVersion.parse(other).orElseThrow();
      int expected =
          MigrationVersion.fromVersion(one).compareTo(MigrationVersion.fromVersion(other));

      assertThat(Integer.signum(left.compareTo(right)))
          .as(one + " and " + other)
          .isEqualTo(Integer.signum(expected));
      assertThat(left.equals(right)).as(one + " and " + other).isEqualTo(expected == 0);
      assertThat(FlywayVersion.parse(left.toString())).contains(left);
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int part = random.nextInt(4); part >= 0; part--) {
      text.append("0".repeat(random.nextInt(3)))
          .append(random.nextInt(8) == 0 ? "20240101120000123456" : random.nextInt(3))
          .append(part == 0 ? "" : random.nextBoolean() ? "." : "_");
    }
    return text.toString();
  }

  @Test
  void missingPartsAreZero() {
    assertThat(FlywayVersion.parse("01_0.0")).contains(FlywayVersion.of(1));
    assertThat(FlywayVersion.parse("0.0")).contains(FlywayVersion.of(0));
    assertThat(FlywayVersion.parse("8_3").orElseThrow()).hasToString("8.3");
    assertThat(FlywayVersion.parse("8_3").orElseThrow().whole()).isEqualTo(BigInteger.valueOf(8));
    assertThat(FlywayVersion.parse("8_3").orElseThrow().isWhole()).isFalse();
    assertThat(FlywayVersion.parse("8_0").orElseThrow().isWhole()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "1.", ".1", "1..2", "1._2", "1-2", " 1", "1 ", "1_a"})
  void whatFlywayRefusesIsNoVersion(String text) {
    assertThat(FlywayVersion.parse(text)).isEmpty();
    assertThatThrownBy(() -> MigrationVersion.fromVersion(text))
        .isInstanceOf(FlywayException.class);
  }

  @Test
  void aVersionHasAPartAndNoneBelowZero() {
    assertThatThrownBy(() -> new FlywayVersion(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a version has a part, and none below 0: []");
    assertThatThrownBy(() -> FlywayVersion.of(-1)).isInstanceOf(IllegalArgumentException.class);
  }
}
