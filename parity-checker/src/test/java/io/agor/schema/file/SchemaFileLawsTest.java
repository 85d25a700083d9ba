package io.agor.schema.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.schema.RandomSchemas;
import io.agor.schema.Schema;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every schema. */
class SchemaFileLawsTest {

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 300);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whatIsWrittenIsReadBackAsTheSameSchemaAndTheSameText(long seed) throws Exception {
    Schema schema = RandomSchemas.of(seed);
    String text = SchemaFile.write(schema);
    Schema read = SchemaFile.read("seed-" + seed + ".yaml", text).schema();
    assertThat(read).describedAs(text).isEqualTo(schema);
    assertThat(SchemaFile.write(read)).isEqualTo(text);
    assertThat(text).endsWith("\n").doesNotContain("\r");
  }
}
