package io.agor.schema.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no text in UTF-8, or too much of it. */
class HostileFileTest {

  private static final String SCHEMA = "tables: { users: { columns: { id: integer } } }\n";

  @TempDir private Path folder;

  @Test
  void aByteOrderMarkOfUtf8IsNoPartOfTheText() throws Exception {
    Path file = write(("\uFEFF" + SCHEMA).getBytes(StandardCharsets.UTF_8));

    assertThat(SchemaFile.read(List.of(file)).schema())
        .isEqualTo(SchemaFile.read("a.yaml", SCHEMA).schema());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "x-UTF-16LE-BOM"})
  void utf16IsNamed(String encoding) throws Exception {
    Path file = write(SCHEMA.getBytes(Charset.forName(encoding)));

    assertError(file, ":1:1: the file is UTF-16; save it in the encoding UTF-8");
  }

  @Test
  void bytesThatAreNotUtf8AreNamedWhereTheyAre() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write("# Gr\u00fc\u00dfe\n# ".getBytes(StandardCharsets.UTF_8));
    bytes.write("Gr\u00fc\u00dfe\n".getBytes(StandardCharsets.ISO_8859_1));
    Path file = write(bytes.toByteArray());

    assertError(file, ":2:5: the file is not UTF-8 from here on; save it in that encoding");
  }

  @Test
  void aCharacterThatIsCutOffAtTheEndIsNotUtf8() throws Exception {
    Path file = write(new byte[] {'#', ' ', (byte) 0xC3});

    assertError(file, ":1:3: the file is not UTF-8 from here on; save it in that encoding");
  }

  @Test
  void aFileOfAHundredMegabytesIsNotReadAtAll() throws Exception {
    Path file = folder.resolve("schema.yaml");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(100_000_000);
    }

    assertError(
        file,
        ":1:1: the file has 100000000 bytes, and at most 10000000 are read; split the schema into"
            + " several files");
  }

  @Test
  void aFileOfZerosIsNoYaml() throws Exception {
    assertError(write(new byte[1_000]), ":1:1: the character U+0000 is not allowed in YAML");
  }

  @Test
  void aDefaultWithNulIsRefusedInTextAndInJson() throws Exception {
    Path file =
        write(
            """
            tables:
              t:
                columns:
                  a: { type: text, default: "x\\0y" }
                  b: { type: json, default: { k: "\\0" } }
            """
                .getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> SchemaFile.read(List.of(file)))
        .isInstanceOfSatisfying(
            SchemaFileException.class,
            e ->
                assertThat(e.errors())
                    .extracting(
                        error -> error.line() + ":" + error.column() + ": " + error.message())
                    .containsExactly(
                        "4:33: default of t.a holds a NUL character, which no database"
                            + " stores in text",
                        "5:38: default of t.b holds a NUL character, which no database"
                            + " stores in text"));
  }

  private Path write(byte[] content) throws Exception {
    return Files.write(folder.resolve("schema.yaml"), content);
  }

  private static void assertError(Path file, String expected) {
    assertThatThrownBy(() -> SchemaFile.read(List.of(file)))
        .isInstanceOfSatisfying(
            SchemaFileException.class,
            e ->
                assertThat(e.errors())
                    .extracting(SchemaError::toString)
                    .containsExactly(file + expected));
  }
}
