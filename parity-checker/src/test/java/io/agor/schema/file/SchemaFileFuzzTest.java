package io.agor.schema.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.schema.Schema;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Damaged files give errors with a place in the file, or another schema; nothing else. */
class SchemaFileFuzzTest {

  private static final List<String> FRAGMENTS =
      List.of(
          "",
          "x",
          "null",
          "true",
          "5",
          "-1",
          "[]",
          "{}",
          "[a, b]",
          "{ a: b }",
          "''",
          "text",
          "enum",
          "identity",
          "varchar(0)",
          "decimal(3,9)",
          "type",
          "columns",
          "primaryKey",
          "a.b",
          "sqlite",
          "{ sql: }",
          "set null",
          "desc",
          "\u0000",
          "#",
          ":",
          "- ",
          "&a",
          "*a",
          "!!x");

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 1000);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aDamagedFileIsReadOrRefusedWithPlaces(long seed) throws Exception {
    String original = Files.readString(Path.of("src/test/resources/schema/every-feature.yaml"));
    String text = damage(original, new Random(seed));
    int lines = text.split("\n", -1).length;
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

  private static String damage(String text, Random random) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n")));
    for (int i = random.nextInt(3); i >= 0; i--) {
      int line = random.nextInt(lines.size());
      switch (random.nextInt(4)) {
        case 0 -> lines.remove(line);
        case 1 -> lines.add(line, lines.get(random.nextInt(lines.size())));
        case 2 -> Collections.swap(lines, line, random.nextInt(lines.size()));
        default -> lines.set(line, replaceWord(lines.get(line), random));
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private static String replaceWord(String line, Random random) {
    String[] words = line.split("(?<=[ ,:])", -1);
    words[random.nextInt(words.length)] = FRAGMENTS.get(random.nextInt(FRAGMENTS.size()));
    return String.join("", words);
  }
}
