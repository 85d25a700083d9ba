package io.agor.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.migration.WriteMode.Caller;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WriteModeTest {

  @ParameterizedTest(name = "{0}, asked by a {1}, CI=''{2}'': {3}")
  @CsvSource({
    "AUTO,   PERSON, '',    true",
    "AUTO,   PERSON, true,  true",
    "AUTO,   BUILD,  '',    true",
    "AUTO,   BUILD,  true,  false",
    "AUTO,   BUILD,  1,     false",
    "AUTO,   BUILD,  False, true",
    "ALWAYS, BUILD,  true,  true",
    "NEVER,  PERSON, '',    false",
  })
  void onlyABuildInCiIsFrozenUnlessTheModeSaysOtherwise(
      WriteMode mode, Caller caller, String ci, boolean mayWrite) {
    assertThat(mode.mayWrite(caller, ci)).isEqualTo(mayWrite);
  }
}
