package io.agor.schema.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.dialect.Dialect;
import io.agor.schema.ColumnType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/schema-file.md says what the code does. */
class SchemaFileDocumentationTest {

  private static final Path PAGE = Path.of("../docs/schema-file.md");

  private static final Pattern TYPE_ROW =
      Pattern.compile("\\| `([^`]+)` \\| [^|]+ \\| `([^`]+)` \\| `([^`]+)` \\|");

  static Stream<String> examples() throws Exception {
    Matcher block =
        Pattern.compile("^```yaml\\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL)
            .matcher(Files.readString(PAGE));
    return block.results().map(match -> match.group(1));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleIsASchemaFileForTheReaderAndForTheJsonSchema(String example) throws Exception {
    assertThat(SchemaFile.read("schema-file.md", example).schema()).isNotNull();
    assertThat(JsonSchema.problems(example)).isEmpty();
  }

  @Test
  void theTypeTableIsThatOfTheCode() throws Exception {
    Map<String, List<String>> documented = new TreeMap<>();
    Matcher row = TYPE_ROW.matcher(Files.readString(PAGE));
    while (row.find()) {
      documented.put(row.group(1), List.of(row.group(2), row.group(3)));
    }
    Map<String, List<String>> actual = new TreeMap<>();
    for (ColumnType.Basic type : ColumnType.Basic.values()) {
      actual.put(type.toString(), nativeTypes(type));
    }
    actual.put("enum", nativeTypes(new ColumnType.Enumeration(List.of("a"))));
    actual.put("varchar(n)", withLetters(nativeTypes(new ColumnType.Varchar(77)), "77", "n"));
    actual.put(
        "decimal(p,s)", withLetters(nativeTypes(new ColumnType.Decimal(77, 33)), "77,33", "p,s"));
    assertThat(documented).isEqualTo(actual);
    assertThat(documented.keySet()).containsExactlyInAnyOrderElementsOf(TypeReader.names());
  }

  @Test
  void theErrorsThatThePageShowsAreThoseOfTheReader() throws Exception {
    String example = examples().findFirst().orElseThrow();
    String wrong =
        example
            .replace(
                "{ type: timestamp_ms, notNull: true }", "{ type: timestamp_ms, notNull: yes }")
            .replace("references: boards.board_id", "references: board.board_id");
    List<String> lines = new ArrayList<>();
    Matcher block =
        Pattern.compile("^```text\\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL)
            .matcher(Files.readString(PAGE));
    block.results().forEach(match -> lines.add(match.group(1).strip()));
    try {
      SchemaFile.read("agor.yaml", wrong);
    } catch (SchemaFileException e) {
      assertThat(lines).containsExactly(e.getMessage());
      return;
    }
    throw new AssertionError("the wrong example was read");
  }

  private static List<String> nativeTypes(ColumnType type) {
    return Stream.of(Dialect.SQLITE, Dialect.POSTGRESQL)
        .map(dialect -> dialect.types().nativeType(type))
        .toList();
  }

  private static List<String> withLetters(List<String> types, String numbers, String letters) {
    return types.stream().map(type -> type.replace(numbers, letters)).toList();
  }
}
