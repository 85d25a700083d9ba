package com.example.bookmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** On the database of the users: a server of its own, which stops when the tests end. */
@ActiveProfiles("prod")
class BookmarksOnPostgresqlTest extends BookmarksTest {

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) throws IOException {
    EmbeddedPostgres server = EmbeddedPostgres.start();
    properties.add("spring.datasource.url", () -> server.getJdbcUrl("postgres", "postgres"));
    properties.add("spring.datasource.username", () -> "postgres");
  }
}
