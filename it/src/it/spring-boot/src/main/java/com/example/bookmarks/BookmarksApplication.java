package com.example.bookmarks;

import com.example.bookmarks.db.Bookmarks;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Adds the bookmark that the command line gives, and prints what is unread. */
@SpringBootApplication
public class BookmarksApplication implements ApplicationRunner {

  private final BookmarkRepository bookmarks;

  BookmarksApplication(BookmarkRepository bookmarks) {
    this.bookmarks = bookmarks;
  }

  public static void main(String[] arguments) {
    SpringApplication.run(BookmarksApplication.class, arguments);
  }

  @Override
  public void run(ApplicationArguments arguments) {
    List<String> words = arguments.getNonOptionArgs();
    if (words.size() >= 2) {
      bookmarks.add(words.get(0), words.get(1), Instant.now(), words.subList(2, words.size()));
    }
    for (Bookmarks.Row bookmark : bookmarks.unread()) {
      System.out.println(bookmark.title() + "  " + bookmark.address());
    }
  }
}
