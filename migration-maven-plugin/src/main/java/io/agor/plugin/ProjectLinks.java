package io.agor.plugin;

import io.agor.migration.MigrationLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;

/**
 * The symbolic links on the way to a project's files. They are read through wherever they lead; one
 * that leads nowhere is an error, and nothing is written through one that leaves the project: it
 * would not be committed with it.
 *
 * @param root the folder that is committed as a whole
 * @param shown a path as a person would type it
 */
record ProjectLinks(Path root, Function<Path, String> shown) {

  /**
   * The links of a project; its root is the git repository that it is in, or else its build.
   *
   * @param buildRoot the top folder of the build
   */
  static ProjectLinks of(Path folder, Path buildRoot, Function<Path, String> shown) {
    Path own = normal(folder);
    Path build = normal(buildRoot);
    Optional<Path> repository =
        Stream.iterate(own, Path::getParent)
            .takeWhile(path -> Optional.ofNullable(path).isPresent())
            .filter(path -> Files.exists(path.resolve(".git")))
            .findFirst();
    return new ProjectLinks(repository.orElse(own.startsWith(build) ? build : own), shown);
  }

  /**
   * Sees to it that nothing is taken for missing because a link to it is broken.
   *
   * @throws MojoFailureException at the first link that leads nowhere
   */
  void requireWhole(List<MigrationLayout> layouts) throws IOException, MojoFailureException {
    for (MigrationLayout layout : layouts) {
      List<Path> folders = written(List.of(layout));
      folders.add(layout.schema());
      for (Path folder : folders) {
        for (Path way : wayTo(folder)) {
          requireWhole(way);
        }
        for (Path file : files(folder)) {
          requireWhole(file);
        }
      }
    }
  }

  /**
   * Sees to it that migrations may be written.
   *
   * @throws MojoFailureException if they lie in a folder of the project by its path, and outside of
   *     it by a link
   */
  void requireInside(List<MigrationLayout> layouts) throws IOException, MojoFailureException {
    Path realRoot = root.toRealPath();
    for (Path folder : written(layouts)) {
      for (Path way : wayTo(folder)) {
        if (Files.isSymbolicLink(way)
            && Files.exists(way)
            && !way.toRealPath().startsWith(realRoot)) {
          throw new MojoFailureException(
              "agor: "
                  + shown.apply(way)
                  + " is a symbolic link that leaves the project, to "
                  + way.toRealPath()
                  + ". No migration was written, as it would not be committed with the project. If"
                  + " the migrations shall lie there, name that folder itself in the configuration"
                  + " of agor-maven-plugin.");
        }
      }
    }
  }

  private static List<Path> written(List<MigrationLayout> layouts) {
    List<Path> folders = new ArrayList<>();
    for (MigrationLayout layout : layouts) {
      folders.addAll(layout.folders().values());
      folders.add(layout.history());
    }
    return folders;
  }

  private void requireWhole(Path path) throws IOException, MojoFailureException {
    if (Files.isSymbolicLink(path) && !Files.exists(path)) {
      throw new MojoFailureException(
          "agor: "
              + shown.apply(path)
              + " is a symbolic link to "
              + Files.readSymbolicLink(path)
              + ", "
              + problem(path)
              + ". Mend the link, or delete it.");
    }
  }

  private static String problem(Path link) {
    try {
      return "which is at " + link.toRealPath() + " again"; // somebody has mended it meanwhile
    } catch (NoSuchFileException e) {
      return "which is not there";
    } catch (IOException e) {
      String fact = FileFailure.describe(e);
      return fact.contains("circle") ? "which leads round in a circle" : "which fails: " + fact;
    }
  }

  /** The folders from the root down to a path, and the path; none where it lies elsewhere. */
  private List<Path> wayTo(Path path) {
    Path normal = normal(path);
    if (!normal.startsWith(root)) {
      return List.of();
    }
    List<Path> way = new ArrayList<>();
    for (Path step = normal; !step.equals(root); step = step.getParent()) {
      way.add(0, step);
    }
    return way;
  }

  /** What is read in a folder; the locks of editors, which are links to nowhere, are hidden. */
  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(ProjectLinks::isRead).sorted().toList();
    }
  }

  private static boolean isRead(Path file) {
    String name = String.valueOf(file.getFileName());
    return !name.startsWith(".") && name.matches("(?s).*\\.(yaml|yml|sql)");
  }

  private static Path normal(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
