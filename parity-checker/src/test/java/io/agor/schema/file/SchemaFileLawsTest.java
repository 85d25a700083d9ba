package io.agor.schema.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.schema.RandomIntents;
import io.agor.schema.RandomSchemas;
import io.agor.schema.Schema;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every schema. */
class SchemaFileLawsTest {

  @TempDir Path folder;

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

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aSnapshotIsReadBackWithEverythingThatWasSaidAboutTheWay(long seed) throws Exception {
    Schema schema = RandomSchemas.of(seed);
    Snapshot snapshot =
        new Snapshot(
            2,
            "change",
            List.of("abcd"),
            new TreeMap<>(),
            "ef01",
            schema,
            RandomIntents.of(seed, schema));
    Path file = folder.resolve("0002_change.yaml");
    Snapshot read = Snapshot.read(Files.writeString(file, snapshot.write()));
    assertThat(read).describedAs(snapshot.write()).isEqualTo(snapshot);
    assertThat(read.write()).isEqualTo(snapshot.write());
  }
}
