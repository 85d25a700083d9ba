package io.agor.schema.file;

import static io.agor.schema.file.SchemaErrors.assertErrors;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agor.schema.Strictness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StrictTest {

  private static final String TABLES =
      """
      tables:
        notes:
          columns:
            body: text
      """;

  @TempDir private Path folder;

  @Test
  void aSchemaIsLenientUnlessItSaysOtherwise() throws Exception {
    assertThat(strictness(TABLES)).isEqualTo(Strictness.LENIENT);
    assertThat(strictness("strict: false\n" + TABLES)).isEqualTo(Strictness.LENIENT);
    assertThat(strictness("strict: true\n" + TABLES)).isEqualTo(Strictness.STRICT);
  }

  @Test
  void strictIsWrittenFirstAndOnlyWhereItIsTrue() throws Exception {
    String strict = SchemaFile.write(SchemaFile.read("a.yaml", "strict: true\n" + TABLES).schema());
    String lenient =
        SchemaFile.write(SchemaFile.read("a.yaml", "strict: false\n" + TABLES).schema());

    assertThat(strict).isEqualTo("strict: true\n\n" + lenient);
    assertThat(lenient).startsWith("tables:\n");
  }

  @Test
  void oneFileSaysItForAll() throws Exception {
    Path first = file("a.yaml", TABLES);
    Path second = file("b.yaml", "strict: true\n");

    assertThat(SchemaFile.read(List.of(first, second)).schema().strictness())
        .isEqualTo(Strictness.STRICT);
  }

  @Test
  void filesThatDisagreeAreAnError() throws Exception {
    Path first = file("a.yaml", "strict: true\n" + TABLES);
    Path second = file("b.yaml", "strict: false\n");

    assertThatThrownBy(() -> SchemaFile.read(List.of(first, second)))
        .isInstanceOf(SchemaFileException.class)
        .hasMessage(
            second
                + ":1:9: 'strict' is said twice, and not the same; the first is in "
                + first
                + ":1:9");
  }

  @Test
  void anythingButTrueAndFalseIsAnError() {
    assertErrors(
        """
          strict: yes
          tables: {}
          """,
        """
          1:9: 'strict' must be true or false, not 'yes'
          """);
  }

  @Test
  void aCheckUnderTheNameOfAStrictCheckIsAnError() {
    assertErrors(
        """
          strict: true
          tables:
            notes:
              columns:
                body: text
              checks:
                notes_body_strict: length(body) > 1
          """,
        """
          7:7: check 'notes_body_strict' of table notes has the same name as the strict check of body, 'notes_body_strict' of table notes in 5:7
          """);
  }

  private static Strictness strictness(String text) throws SchemaFileException {
    return SchemaFile.read("a.yaml", text).schema().strictness();
  }

  private Path file(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text);
  }
}
