package io.agor.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;

/** The folder where unpacked servers and their empty data directories are kept between builds. */
public final class PostgresqlCache {

  private final Path folder;

  private PostgresqlCache(Path folder) {
    this.folder = folder;
  }

  /**
   * Where the cache belongs unless the user says otherwise.
   *
   * <p>A normal user's is in the home folder. Root's is in the temporary folder: as root the server
   * may have to run as {@code nobody}, who cannot reach into {@code /root}.
   */
  public static Path defaultFolder(Path userHome, Path temporaryFolder, UnixUser user) {
    return user.isRoot()
        ? temporaryFolder.resolve("agor-postgresql-root")
        : userHome.resolve(".cache").resolve("agor").resolve("postgresql");
  }

  /**
   * Opens the cache, and makes the folder if it is missing.
   *
   * @throws DatabaseUnavailableException if somebody else could change what is run from it
   */
  static PostgresqlCache open(Path folder, UnixUser user) throws IOException {
    FileTree.createReadable(folder.toAbsolutePath());
    Path real = folder.toRealPath();
    int owner = (Integer) Files.getAttribute(real, "unix:uid");
    if (owner != user.id()
        || Files.getPosixFilePermissions(real).contains(PosixFilePermission.OTHERS_WRITE)) {
      throw new DatabaseUnavailableException(
          "The folder %s must belong to the user who runs the build (user id %d, but it belongs to %d) and be writable by nobody else: programs are run from it. Delete it, or choose another folder."
              .formatted(real, user.id(), owner));
    }
    return new PostgresqlCache(real);
  }

  /**
   * The folder of this name, made first if it is missing or not whole.
   *
   * <p>It is made beside its place, under a lock, and moved there when it is finished, so that
   * whoever finds it finds all of it.
   */
  Path folder(String name, Maker maker) throws IOException {
    Path place = folder.resolve(name);
    if (Seal.isWhole(place)) {
      return place;
    }
    FolderLock lock = FolderLock.acquire(folder.resolve(name + ".lock"));
    try (lock) {
      if (Seal.isWhole(place)) {
        return place; // made by whoever held the lock before
      }
      Path building = folder.resolve(name + ".building");
      FileTree.delete(building);
      FileTree.createReadable(building);
      maker.makeIn(building);
      Seal.put(building);
      FileTree.delete(place);
      Files.move(building, place, StandardCopyOption.ATOMIC_MOVE);
      return place;
    }
  }

  /** Fills an empty folder. */
  interface Maker {
    void makeIn(Path folder) throws IOException;
  }
}
