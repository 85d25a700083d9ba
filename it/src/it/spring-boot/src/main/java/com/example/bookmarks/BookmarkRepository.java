package com.example.bookmarks;

import com.example.bookmarks.db.Bookmarks;
import com.example.bookmarks.db.Bookmarks.State;
import com.example.bookmarks.db.Tags;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The same code on both databases: what differs between them is in the generated classes. */
@Repository
@Transactional
public class BookmarkRepository {

  private final JdbcTemplate template;
  private final JdbcClient client;

  BookmarkRepository(JdbcTemplate template, JdbcClient client) {
    this.template = template;
    this.client = client;
  }

  /** Returns the bookmark as the database holds it, with its number. */
  public Bookmarks.Row add(String address, String title, Instant now, List<String> tags) {
    ConnectionCallback<Bookmarks.Row> insert =
        connection -> {
          Bookmarks.Row bookmark =
              new Bookmarks.Row(null, address, title, State.UNREAD, now).insert(connection);
          for (String tag : tags) {
            new Tags.Row(bookmark.bookmarkId(), tag).insert(connection);
          }
          return bookmark;
        };
    return template.execute(insert);
  }

  /** Tells whether there is such a bookmark. */
  public boolean markAsRead(long number) {
    return client
            .sql("UPDATE bookmarks SET state = ? WHERE bookmark_id = ?")
            .params(State.READ.value(), number)
            .update()
        == 1;
  }

  /** The newest first. */
  public List<Bookmarks.Row> unread() {
    return client
        .sql("SELECT * FROM bookmarks WHERE state = 'unread' ORDER BY added_at DESC")
        .query((rows, position) -> Bookmarks.Row.read(rows))
        .list();
  }

  /** By their titles. */
  public List<Bookmarks.Row> tagged(String tag) {
    return client
        .sql("SELECT b.* FROM bookmarks b JOIN tags t USING (bookmark_id) WHERE t.name = ? ORDER BY b.title")
        .param(tag)
        .query((rows, position) -> Bookmarks.Row.read(rows))
        .list();
  }
}
