package com.example.bookmarks;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** On the database of the developers. */
@ActiveProfiles("dev")
class BookmarksOnSqliteTest extends BookmarksTest {

  @TempDir static Path folder;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    properties.add(
        "spring.datasource.url",
        () -> "jdbc:sqlite:" + folder.resolve("test.db") + "?foreign_keys=on");
  }
}
