package io.agor.codegen;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A source root that is kept in step with what is generated, and a list of the files that were
 * written there: only those are ever deleted.
 *
 * @param root where the files lie
 * @param list what was written, with checksums; it may be deleted at any time
 */
public record SourceFolder(Path root, Path list) {

  /** What an update did, in numbers of files. */
  public record Update(int written, int deleted) {}

  /** Whether the files are those that were written for these very inputs, byte for byte. */
  public boolean holds(String inputs) throws IOException {
    List<String> lines = lines();
    if (lines.isEmpty() || !lines.get(0).equals(checksum(bytes(inputs)))) {
      return false;
    }
    for (Map.Entry<String, String> file : checksums(lines).entrySet()) {
      Path path = root.resolve(file.getKey());
      if (!Files.isRegularFile(path)
          || !checksum(Files.readAllBytes(path)).equals(file.getValue())) {
        return false;
      }
    }
    return true;
  }

  /**
   * Writes what differs, and deletes what was written before and is no longer there.
   *
   * @param files by their path below the root, with slashes
   * @param inputs what they were made from, as any text
   */
  public Update update(SortedMap<String, String> files, String inputs) throws IOException {
    SortedMap<String, String> before = checksums(lines());
    SortedMap<String, String> after = new TreeMap<>();
    files.forEach((path, text) -> after.put(path, checksum(bytes(text))));
    SortedMap<String, String> all = new TreeMap<>(before);
    all.putAll(after);
    // A run that is killed halfway leaves a list that names all files and is up to date with none.
    remember("", all);
    // Deleted first: Foobar.java and FooBar.java are one file on Windows and macOS.
    int deleted = 0;
    for (String path : before.keySet()) {
      if (!files.containsKey(path) && delete(path)) {
        deleted++;
      }
    }
    int written = 0;
    for (Map.Entry<String, String> file : files.entrySet()) {
      if (writeIfDifferent(root.resolve(file.getKey()), bytes(file.getValue()))) {
        written++;
      }
    }
    remember(checksum(bytes(inputs)), after);
    return new Update(written, deleted);
  }

  private List<String> lines() throws IOException {
    return Files.isRegularFile(list) ? Files.readAllLines(list) : List.of();
  }

  private static SortedMap<String, String> checksums(List<String> lines) {
    SortedMap<String, String> checksums = new TreeMap<>();
    lines.stream()
        .skip(1)
        .map(line -> line.split(" ", 2))
        .filter(parts -> parts.length == 2)
        .forEach(parts -> checksums.put(parts[1], parts[0]));
    return checksums;
  }

  private void remember(String inputs, SortedMap<String, String> checksums) throws IOException {
    StringBuilder text = new StringBuilder(inputs).append('\n');
    checksums.forEach(
        (path, checksum) -> text.append(checksum).append(' ').append(path).append('\n'));
    writeIfDifferent(list, bytes(text.toString()));
  }

  private static boolean writeIfDifferent(Path file, byte[] bytes) throws IOException {
    if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
      return false;
    }
    Files.createDirectories(file.getParent());
    Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
    Files.deleteIfExists(temporary); // of a run that was killed, or a link to somewhere else
    try {
      Files.write(temporary, bytes, StandardOpenOption.CREATE_NEW);
      Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
    return true;
  }

  /**
   * Deletes a file, and the folders that it leaves empty. A list that was tampered with is ignored.
   */
  private boolean delete(String path) throws IOException {
    Path top = root.toAbsolutePath().normalize();
    Path file = top.resolve(path).normalize();
    if (!file.startsWith(top) || !Files.deleteIfExists(file)) {
      return false;
    }
    try {
      for (Path folder = file.getParent(); !folder.equals(top); folder = folder.getParent()) {
        Files.delete(folder);
      }
    } catch (DirectoryNotEmptyException hasOtherFiles) {
      return true;
    }
    return true;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String checksum(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
