package io.agor.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.dialect.Dialect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpToDateMarkerTest {

  @TempDir private Path project;
  private Path schemaFile;
  private Path snapshot;
  private MigrationLayout layout;
  private UpToDateMarker marker;

  @BeforeEach
  void rememberAProject() throws Exception {
    Path history = Files.createDirectories(project.resolve("schema/history"));
    schemaFile = Files.writeString(project.resolve("schema/app.yaml"), "tables: {}\n");
    snapshot = Files.writeString(history.resolve("0001_a.yaml"), "a\n");
    layout = layout("sqlite");
    marker = new UpToDateMarker(project.resolve("target/marker"), "1.0");
    marker.put(layout);
  }

  @Test
  void itHoldsForTheSameBytesWhateverTheirTime() throws Exception {
    Files.setLastModifiedTime(schemaFile, FileTime.fromMillis(0));

    assertThat(marker.holds(layout)).isTrue();
  }

  @Test
  void itDoesNotHoldBeforeItIsPut() throws Exception {
    assertThat(new UpToDateMarker(project.resolve("other"), "1.0").holds(layout)).isFalse();
  }

  @Test
  void anyByteOfTheSchemaFileCounts() throws Exception {
    Files.writeString(schemaFile, "tables: {} \n");
    assertThat(marker.holds(layout)).isFalse();
  }

  @Test
  void anotherSchemaFileCounts() throws Exception {
    Files.writeString(schemaFile.resolveSibling("b.yaml"), "");
    assertThat(marker.holds(layout)).isFalse();
  }

  @Test
  void theNewestSnapshotAndTheNamesOfAllCount() throws Exception {
    Files.writeString(snapshot, "b\n");
    assertThat(marker.holds(layout)).isFalse();

    Files.writeString(snapshot, "a\n");
    assertThat(marker.holds(layout)).isTrue();

    Files.writeString(snapshot.resolveSibling("0000_z.yaml"), "");
    assertThat(marker.holds(layout)).isFalse();
  }

  @Test
  void theToolAndTheFoldersCount() throws Exception {
    assertThat(new UpToDateMarker(marker.file(), "1.1").holds(layout)).isFalse();
    assertThat(marker.holds(layout("elsewhere"))).isFalse();
  }

  private MigrationLayout layout(String folder) {
    return new MigrationLayout(
        project.resolve("schema"), new TreeMap<>(Map.of(Dialect.SQLITE, project.resolve(folder))));
  }
}
