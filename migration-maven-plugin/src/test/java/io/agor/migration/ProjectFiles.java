package io.agor.migration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a project in a folder, named by their paths in it with forward slashes. */
public record ProjectFiles(Path folder) {

  /** Writes a text, in a folder that need not be there. */
  public void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  public String read(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  public void delete(String file) throws IOException {
    Files.delete(folder.resolve(file));
  }

  /** Every file of a folder in the project, hidden and temporary ones too; {@code ""} is all. */
  public List<String> names(String below) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve(below))) {
      return files.filter(Files::isRegularFile).map(this::name).sorted().toList();
    }
  }

  /** The texts of all files by their names, hidden and temporary ones too. */
  public SortedMap<String, String> texts() throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    for (String name : names("")) {
      texts.put(name, read(name));
    }
    return texts;
  }

  private String name(Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }
}
