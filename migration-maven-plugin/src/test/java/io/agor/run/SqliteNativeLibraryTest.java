package io.agor.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteJDBCLoader;

class SqliteNativeLibraryTest {

  private static final String PROPERTY = "org.sqlite.tmpdir";

  @BeforeEach
  @AfterEach
  void forget() {
    System.clearProperty(PROPERTY);
  }

  @Test
  void neitherTheFolderNorThePropertyStays(@TempDir Path folder) throws Exception {
    SqliteNativeLibrary.unpackInto(folder.resolve("deep/er"));

    assertThat(SQLiteJDBCLoader.initialize()).isTrue();
    assertThat(folder.resolve("deep/er")).doesNotExist();
    assertThat(System.getProperty(PROPERTY)).isNull();
  }

  @Test
  void aFolderOfTheUsersStays(@TempDir Path folder) {
    System.setProperty(PROPERTY, "/chosen");
    SqliteNativeLibrary.unpackInto(folder.resolve("other"));
    assertThat(System.getProperty(PROPERTY)).isEqualTo("/chosen");
    assertThat(folder.resolve("other")).doesNotExist();
  }
}
