package io.agor.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * How many files and bytes a finished folder of the cache holds, kept in a file in it.
 *
 * <p>Cleaners of temporary folders delete old files one by one; a count tells such a folder from a
 * whole one and costs a few milliseconds, where reading every byte would cost more than the start
 * of the server.
 */
record Seal(long files, long bytes) {

  private static final String FILE = ".agor-seal";

  /** What the folder holds now, the seal itself aside. */
  static Seal of(Path folder) throws IOException {
    long[] sums = new long[2];
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!file.endsWith(FILE)) {
              sums[0]++;
              sums[1] += attributes.size();
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return new Seal(sums[0], sums[1]);
  }

  /** Whether the folder is there and holds what it was sealed with. */
  static boolean isWhole(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    try {
      return Files.isRegularFile(file)
          && Files.readString(file, StandardCharsets.UTF_8).equals(of(folder).text());
    } catch (NoSuchFileException e) {
      return false; // another build is replacing it at this moment
    }
  }

  /** Seals the folder with what it holds now. */
  static void put(Path folder) throws IOException {
    Files.writeString(folder.resolve(FILE), of(folder).text(), StandardCharsets.UTF_8);
  }

  private String text() {
    return "files: " + files + "\nbytes: " + bytes + "\n";
  }
}
