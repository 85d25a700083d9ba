package io.agor.schema.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** One reading of schema files: takes them one by one, and checks at the end what they say. */
final class Reading {

  private static final char REPLACEMENT = '\uFFFD';

  private final Problems problems = new Problems();
  private final DraftReader reader = new DraftReader();
  private boolean complete = true;

  /** Takes a file; what is wrong with it is told by {@link #finish}. */
  void add(Path file) throws IOException {
    Optional<String> text = decode(file);
    complete &= text.isPresent();
    text.ifPresent(content -> add(file.toString(), content));
  }

  void add(String file, String text) {
    Optional<Node> top = YamlTree.parse(file, text, problems);
    complete &= top.isPresent();
    top.ifPresent(node -> reader.add(new Source(file, problems), node));
  }

  /** Reads a snapshot, and nothing else. */
  Snapshot snapshot(Path file) throws SchemaFileException, IOException {
    Optional<SnapshotHeader> header =
        decode(file)
            .flatMap(text -> YamlTree.parse(file.toString(), text, problems))
            .flatMap(top -> reader.addSnapshot(new Source(file.toString(), problems), top));
    SchemaDocument document = finish();
    return header.orElseThrow().with(document);
  }

  /** What the files say together. */
  SchemaDocument finish() throws SchemaFileException {
    Drafts drafts = reader.read();
    NameChecks.run(drafts, problems);
    ColumnUseChecks.run(drafts, problems);
    IntentChecks.run(drafts, problems);
    if (complete) {
      // A table that seems to be missing may stand in the file that cannot be read.
      ForeignKeyChecks.run(drafts, problems);
    }
    problems.throwIfAny();
    return SchemaAssembly.of(drafts);
  }

  /**
   * Where the files write what they declare, as far as they can be read.
   *
   * @see SchemaPositions
   */
  SchemaPositions positions() {
    return SchemaPositions.of(reader.read());
  }

  private Optional<String> decode(Path file) throws IOException {
    long size = Files.size(file);
    if (size > YamlTree.MAX_LENGTH) {
      problems.add(
          new Place(file.toString(), 1, 1),
          "the file has %d bytes, and at most %d are read; split the schema into several files"
              .formatted(size, YamlTree.MAX_LENGTH));
      return Optional.empty();
    }
    byte[] content = Files.readAllBytes(file);
    if (isUtf16(content)) {
      problems.add(
          new Place(file.toString(), 1, 1), "the file is UTF-16; save it in the encoding UTF-8");
      return Optional.empty();
    }
    String text = new String(content, StandardCharsets.UTF_8);
    // The character that stands for bytes that are not UTF-8 may also be written.
    return text.indexOf(REPLACEMENT) < 0 ? Optional.of(text) : decodeStrictly(file, content);
  }

  private Optional<String> decodeStrictly(Path file, byte[] content) {
    ByteBuffer bytes = ByteBuffer.wrap(content);
    CharBuffer characters = CharBuffer.allocate(bytes.remaining());
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CoderResult result = decoder.decode(bytes, characters, true);
    characters.flip();
    String before = characters.toString();
    if (!result.isError()) {
      return Optional.of(before);
    }
    int lineStart = before.lastIndexOf('\n') + 1;
    problems.add(
        new Place(
            file.toString(),
            (int) before.chars().filter(c -> c == '\n').count() + 1,
            before.codePointCount(lineStart, before.length()) + 1),
        "the file is not UTF-8 from here on; save it in that encoding");
    return Optional.empty();
  }

  /** Editors on Windows begin such a file with a byte order mark, of which UTF-8 has no part. */
  private static boolean isUtf16(byte[] content) {
    if (content.length < 2) {
      return false;
    }
    int mark = (content[0] & 0xFF) << 8 | (content[1] & 0xFF);
    return mark == 0xFEFF || mark == 0xFFFE;
  }
}
