package io.agor.plugin;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import java.util.Optional;

/**
 * What a file system has refused, in words: the JDK's own message is often no more than the name of
 * the file.
 */
final class FileFailure {

  private FileFailure() {}

  /** The file, the fact and the next step. */
  static String describe(IOException failure) {
    Optional<String> file =
        failure instanceof FileSystemException named
            ? Optional.ofNullable(named.getFile())
            : Optional.empty();
    String reason =
        failure instanceof FileSystemException named
            ? Optional.ofNullable(named.getReason()).orElse("")
            : String.valueOf(failure.getMessage());
    return file.map(name -> name + ": ").orElse("") + fact(failure, reason);
  }

  private static String fact(IOException failure, String reason) {
    String lower = reason.toLowerCase(Locale.ROOT);
    if (failure instanceof AccessDeniedException) {
      return "this user may not read or write it. Mend the permissions of the file and its folder.";
    }
    if (failure instanceof NoSuchFileException) {
      return "there is no such file or folder (any more). Run the build again.";
    }
    if (failure instanceof FileAlreadyExistsException
        || failure instanceof NotDirectoryException
        || lower.contains("not a directory")) {
      return "a file lies where a folder must be. Move it away.";
    }
    if (failure instanceof DirectoryNotEmptyException || lower.contains("is a directory")) {
      return "a folder lies where a file must be. Move it away.";
    }
    if (failure instanceof FileSystemLoopException || lower.contains("symbolic links")) {
      return "its symbolic links go round in a circle. Mend them.";
    }
    if (lower.contains("read-only") || lower.contains("write protected")) {
      return "the file system is read-only. Make it writable, or run with -Dagor.write=never.";
    }
    if (lower.contains("no space")
        || lower.contains("not enough space")
        || lower.contains("quota")) {
      return "the disk is full (" + reason + "). Make room, then run the build again.";
    }
    if (lower.contains("being used by another process")
        || lower.contains("user-mapped section open")) {
      return "another program has it open. Close it there, then run the build again.";
    }
    if (lower.contains("name too long") || lower.contains("name or extension is too long")) {
      return "the name is too long for this file system. Move the project to a shorter path.";
    }
    return reason.isEmpty() ? failure.getClass().getSimpleName() : reason;
  }
}
