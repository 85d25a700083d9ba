package com.example.bookmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.bookmarks.db.Bookmarks;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.annotation.Transactional;

/** What the application promises, on whatever database; each test is rolled back. */
@SpringBootTest
@Transactional
abstract class BookmarksTest {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00.123Z");

  @Autowired BookmarkRepository bookmarks;

  @Test
  void whatIsAddedIsUnreadWithTheNewestFirst() {
    Bookmarks.Row first = bookmarks.add("https://sqlite.org", "SQLite", NOON, List.of());
    Bookmarks.Row second =
        bookmarks.add("https://postgresql.org", "PostgreSQL", NOON.plusMillis(1), List.of());

    assertThat(bookmarks.unread()).containsExactly(second, first);
    assertThat(first.addedAt()).isEqualTo(NOON);
  }

  @Test
  void whatIsReadIsNoLongerAmongTheUnread() {
    long number = bookmarks.add("https://sqlite.org", "SQLite", NOON, List.of()).bookmarkId();

    assertThat(bookmarks.markAsRead(number)).isTrue();
    assertThat(bookmarks.markAsRead(number + 1)).isFalse();
    assertThat(bookmarks.unread()).isEmpty();
  }

  @Test
  void aBookmarkIsFoundByItsTags() {
    bookmarks.add("https://sqlite.org", "SQLite", NOON, List.of("database", "embedded"));
    bookmarks.add("https://postgresql.org", "PostgreSQL", NOON, List.of("database", "server"));

    assertThat(bookmarks.tagged("database"))
        .extracting(Bookmarks.Row::title)
        .containsExactly("PostgreSQL", "SQLite");
    assertThat(bookmarks.tagged("server")).hasSize(1);
  }

  @Test
  void anAddressIsKeptOnce() {
    bookmarks.add("https://sqlite.org", "SQLite", NOON, List.of());

    assertThatThrownBy(() -> bookmarks.add("https://sqlite.org", "Again", NOON, List.of()))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("address");
  }
}
