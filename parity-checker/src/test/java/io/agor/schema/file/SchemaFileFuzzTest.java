package io.agor.schema.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.fuzz.Fuzz;
import io.agor.schema.Schema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Schema files of real projects, damaged, are read or refused with a place; snapshots too. {@code
 * -Dfuzz.schema=100000} reads that many in place of a few.
 */
class SchemaFileFuzzTest {

  private static final int INPUTS = Fuzz.inputs("fuzz.schema", 1_500);

  private static final List<String> FRAGMENTS =
      List.of(
          ":",
          "- ",
          "? ",
          "|",
          ">",
          "|-\n",
          "[",
          "]",
          "{",
          "}",
          ",",
          "#",
          "&a ",
          "*a",
          "!!x ",
          "%",
          "---\n",
          "...\n",
          "'",
          "\"",
          "\\",
          "\t",
          "\n",
          "\r",
          "\0",
          "\uFEFF",
          "\u2028",
          "\u0085",
          "\uD800",
          "null",
          "{}",
          "{ a: b }",
          "''",
          "-1",
          "a.b",
          "varchar(0)",
          "decimal(3,9)",
          "~",
          "true",
          "0x10",
          "1e400",
          "-.inf",
          ".nan",
          "<<: ",
          "type: ",
          "tables:",
          "columns:",
          "primaryKey: ",
          "references: ",
          "default: ",
          "where: ",
          "groups:",
          "views:",
          "checks:",
          "indexes:",
          "using: ",
          "drop: ",
          "renamedFrom: ",
          "sqlite: ",
          "sql: ",
          "decimal(1000,2)",
          "varchar(99999999999)",
          "enum",
          "identity",
          "generated: ",
          "values: [",
          "desc",
          "set null",
          "{ sql: '1' }",
          "parents: ",
          "cumulative: ",
          "strict: true");

  @TempDir private Path folder;

  @Test
  void aDamagedFileIsReadOrRefusedWithPlaces() throws Exception {
    new Fuzz(seeds(), FRAGMENTS).run(INPUTS, this::read);
  }

  @Test
  void aFileOfDamagedBytesIsReadOrRefused() throws Exception {
    Path file = folder.resolve("schema.yaml");
    new Fuzz(seeds(), FRAGMENTS)
        .run(
            INPUTS / 5,
            text -> {
              Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
              try {
                assertThat(SchemaFile.read(List.of(file)).schema()).isNotNull();
              } catch (SchemaFileException e) {
                assertThat(e.errors()).isNotEmpty();
              }
              try {
                assertThat(Snapshot.read(file).schema()).isNotNull();
              } catch (SchemaFileException e) {
                assertThat(e.errors()).isNotEmpty();
              }
            });
  }

  private void read(String text) {
    int lines = text.split("\r\n|[\n\r\u0085\u2028\u2029]", -1).length;
    try {
      Schema schema = SchemaFile.read("damaged.yaml", text).schema();
      assertThat(SchemaFile.read("again.yaml", SchemaFile.write(schema)).schema())
          .isEqualTo(schema);
    } catch (SchemaFileException e) {
      assertThat(e.errors())
          .isNotEmpty()
          .allSatisfy(
              error -> {
                assertThat(error.line()).isBetween(1, lines);
                assertThat(error.column()).isPositive();
                assertThat(error.message()).isNotBlank();
              });
    }
  }

  private static List<String> seeds() throws IOException {
    List<String> seeds = new ArrayList<>();
    for (Path root :
        List.of(
            Path.of("..", "it", "src", "it"),
            Path.of("src", "test", "resources"),
            Path.of("..", "migration-maven-plugin", "src", "test", "resources", "stories"))) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file :
            files
                .filter(path -> path.toString().endsWith(".yaml"))
                .filter(path -> !path.toString().contains("target"))
                .sorted()
                .toList()) {
          seeds.add(Files.readString(file));
        }
      }
    }
    assertThat(seeds).hasSizeGreaterThan(50);
    return seeds;
  }
}
