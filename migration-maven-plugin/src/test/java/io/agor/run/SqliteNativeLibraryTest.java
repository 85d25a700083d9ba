package io.agor.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteNativeLibraryTest {

  private static final String PROPERTY = "org.sqlite.tmpdir";

  @BeforeEach
  @AfterEach
  void forget() {
    System.clearProperty(PROPERTY);
  }

  @Test
  void theFolderIsMadeAndUsed(@TempDir Path folder) {
    SqliteNativeLibrary.unpackInto(folder.resolve("deep/er"));
    assertThat(folder.resolve("deep/er")).isDirectory();
    assertThat(System.getProperty(PROPERTY)).isEqualTo(folder.resolve("deep/er").toString());
  }

  @Test
  void aFolderOfTheUsersStays(@TempDir Path folder) {
    System.setProperty(PROPERTY, "/chosen");
    SqliteNativeLibrary.unpackInto(folder.resolve("other"));
    assertThat(System.getProperty(PROPERTY)).isEqualTo("/chosen");
    assertThat(folder.resolve("other")).doesNotExist();
  }
}
