package io.agor.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The text of an SQL file, which is UTF-8. */
public final class SqlFileText {

  private SqlFileText() {}

  /**
   * Reads a file.
   *
   * @throws FileSystemException that says in which line it is not UTF-8
   * @throws IOException if it cannot be read
   */
  public static String read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer text = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, text, true);
    text.flip();
    if (result.isError()) {
      long line = text.chars().filter(character -> character == '\n').count() + 1;
      throw new FileSystemException(
          file.toString(),
          null,
          "line %d is not UTF-8 (byte 0x%02X). Save the file as UTF-8."
              .formatted(line, bytes[in.position()]));
    }
    return text.toString();
  }
}
