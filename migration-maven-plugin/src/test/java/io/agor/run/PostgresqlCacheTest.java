package io.agor.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresqlCacheTest {

  private final AtomicInteger made = new AtomicInteger();

  @TempDir Path folder;

  @Test
  void aWholeFolderIsMadeOnce() throws IOException {
    Path place = open().folder("server", this::make);
    assertThat(open().folder("server", this::make)).isEqualTo(place);
    assertThat(made).hasValue(1);
    assertThat(place.resolve("bin/postgres")).hasContent("program");
  }

  @Test
  void aFolderThatLostAFileIsMadeAgain() throws IOException {
    Path place = open().folder("server", this::make);
    Files.delete(place.resolve("bin/postgres"));
    open().folder("server", this::make);
    assertThat(made).hasValue(2);
    assertThat(place.resolve("bin/postgres")).hasContent("program");
  }

  @Test
  void aFolderWithAFileCutShortIsMadeAgain() throws IOException {
    Path place = open().folder("server", this::make);
    Files.writeString(place.resolve("bin/postgres"), "prog");
    open().folder("server", this::make);
    assertThat(made).hasValue(2);
    assertThat(place.resolve("bin/postgres")).hasContent("program");
  }

  @Test
  void whatAKilledBuildLeftHalfFinishedIsThrownAway() throws IOException {
    PostgresqlCache cache = open();
    Files.createDirectories(folder.resolve("cache/server.building/bin"));
    Files.writeString(folder.resolve("cache/server.building/bin/junk"), "half");
    Files.createDirectories(folder.resolve("cache/server"));
    Files.writeString(folder.resolve("cache/server/junk"), "without a seal");
    Path place = cache.folder("server", this::make);
    assertThat(made).hasValue(1);
    assertThat(place.resolve("junk")).doesNotExist();
    assertThat(place.resolve("bin/junk")).doesNotExist();
    assertThat(folder.resolve("cache/server.building")).doesNotExist();
  }

  @Test
  void aFolderThatCouldNotBeMadeIsNotKept() throws IOException {
    assertThatThrownBy(
            () ->
                open()
                    .folder(
                        "server",
                        building -> {
                          make(building);
                          throw new IOException("the disk is full");
                        }))
        .isInstanceOf(IOException.class)
        .hasMessage("the disk is full");
    assertThat(folder.resolve("cache/server")).doesNotExist();
    assertThat(open().folder("server", this::make).resolve("bin/postgres")).exists();
    assertThat(made).hasValue(2);
  }

  @Test
  void manyThreadsMakeItOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<Path>> places = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        places.add(threads.submit(() -> open().folder("server", this::make)));
      }
      for (Future<Path> place : places) {
        assertThat(place.get().resolve("bin/postgres")).hasContent("program");
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(made).hasValue(1);
    try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
      assertThat(files.map(file -> String.valueOf(file.getFileName())))
          .containsExactlyInAnyOrder("server", "server.lock");
    }
  }

  private PostgresqlCache open() throws IOException {
    return PostgresqlCache.open(folder.resolve("cache"), UnixUser.current());
  }

  private void make(Path building) throws IOException {
    made.incrementAndGet();
    Files.createDirectory(building.resolve("bin"));
    Files.writeString(building.resolve("bin/postgres"), "program");
  }
}
