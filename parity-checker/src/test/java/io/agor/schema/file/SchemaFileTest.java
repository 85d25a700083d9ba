package io.agor.schema.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.schema.Schema;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaFileTest {

  private static final Path AGOR = Path.of("src/test/resources/agor/agor.yaml");

  @Test
  void theAgorSchemaIsReadAndSurvivesWriting() throws Exception {
    Schema schema = SchemaFile.read(List.of(AGOR)).schema();
    String text = SchemaFile.write(schema);
    assertThat(SchemaFile.read("agor.yaml", text).schema()).isEqualTo(schema);
    assertThat(SchemaFile.write(SchemaFile.read("agor.yaml", text).schema())).isEqualTo(text);
  }
}
