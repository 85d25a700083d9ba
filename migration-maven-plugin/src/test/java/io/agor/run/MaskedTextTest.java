package io.agor.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskedTextTest {

  @Test
  void passwordsInUrlsAreMaskedAndTheRestStays() {
    assertThat(MaskedText.of("no jdbc:postgresql://u:pw@h/db?password=pw&ssl=true (user 'u')"))
        .isEqualTo("no jdbc:postgresql://***@h/db?password=***&ssl=true (user 'u')");
    assertThat(MaskedText.of("?user=a&sslpassword=pw')")).isEqualTo("?user=a&sslpassword=***')");
    assertThat(MaskedText.of("jdbc:postgresql://h:5432/db"))
        .isEqualTo("jdbc:postgresql://h:5432/db");
  }

  @Test
  void aKnownPasswordIsMaskedWhereItIsAWord() {
    assertThat(MaskedText.of("postgresql: no 'postgres' at pg.(x)$1", "postgres"))
        .isEqualTo("postgresql: no '***' at pg.(x)$1");
    assertThat(MaskedText.of("tried a.(x)$1 at h", "a.(x)$1")).isEqualTo("tried *** at h");
    assertThat(MaskedText.of("nothing", "")).isEqualTo("nothing");
  }

  @Test
  void aUrlSaysWhetherItHasAPassword() {
    assertThat(MaskedText.isIn("jdbc:postgresql://h/db?password=x")).isTrue();
    assertThat(MaskedText.isIn("jdbc:postgresql://u:x@h/db")).isTrue();
    assertThat(MaskedText.isIn("jdbc:postgresql://h/db?user=u")).isFalse();
  }
}
