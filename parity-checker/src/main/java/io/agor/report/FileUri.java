package io.agor.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The path of a file as a URI; every byte but those of plain names is escaped (<a
 * href="https://www.rfc-editor.org/rfc/rfc3986">RFC 3986</a>, <a
 * href="https://www.rfc-editor.org/rfc/rfc8089">RFC 8089</a>).
 */
final class FileUri {

  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:/.*", Pattern.DOTALL);

  private FileUri() {}

  /**
   * That of a file somewhere on this machine; empty for a path from the project's folder.
   *
   * @param path with {@code /}, as {@code /a/b}, {@code C:/a/b} or {@code //server/share/a}
   */
  static Optional<String> ofAbsolute(String path) {
    if (DRIVE.matcher(path).matches()) {
      return Optional.of("file:///" + path.substring(0, 2) + escaped(path.substring(2)));
    }
    return path.startsWith("/")
        ? Optional.of((path.startsWith("//") ? "file:" : "file://") + escaped(path))
        : Optional.empty();
  }

  /**
   * That of a file in the project, from the root of the repository; the steps up in it are taken,
   * as far as they stay in the repository.
   *
   * @param folder of the project in its repository; empty if it is the root
   */
  static String ofRelative(String folder, String path) {
    Deque<String> steps = new ArrayDeque<>();
    for (String step : (folder + "/" + path).split("/", -1)) {
      boolean isUp = step.equals("..");
      if (isUp && !steps.isEmpty() && !steps.getLast().equals("..")) {
        steps.removeLast();
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.addLast(step);
      }
    }
    return escaped(String.join("/", steps));
  }

  private static String escaped(String path) {
    StringBuilder uri = new StringBuilder();
    for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
      char character = (char) (octet & 0xFF);
      boolean isPlain =
          character < 0x80
              && (Character.isLetterOrDigit(character) || "/-._~".indexOf(character) >= 0);
      uri.append(isPlain ? String.valueOf(character) : "%%%02X".formatted((int) character));
    }
    return uri.toString();
  }
}
