package io.agor.run;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class UnixUserTest {

  @Test
  void onWindowsTheErrorShowsTheConfigurationOfAServer() {
    assertThatThrownBy(() -> UnixUser.requireUnix(Set.of("basic", "owner", "dos", "acl", "user")))
        .isInstanceOf(DatabaseUnavailableException.class)
        .hasMessage(
            """
            Embedded PostgreSQL does not run on Windows yet. Configure a PostgreSQL server in its place:
              <dialect>
                <name>postgresql</name>
                <url>jdbc:postgresql://localhost:5432/postgres</url>
              </dialect>""");
    assertThatCode(() -> UnixUser.requireUnix(Set.of("basic", "posix", "unix")))
        .doesNotThrowAnyException();
  }
}
