package io.agor.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.schema.file.SchemaError;
import org.junit.jupiter.api.Test;

class SchemaErrorLineTest {

  @Test
  void aNameWithLineEndsAndEscapesIsOneLineOfPlainText() {
    SchemaError error =
        new SchemaError("a", 3, 7, "the name of table 'x\n[INFO] fine\u001b[31m\u202Erev' is long");

    assertThat(SchemaErrorLine.of("src/a\r\nb.yaml", error))
        .isEqualTo(
            "src/a\\u000d\\nb.yaml:3:7: the name of table 'x\\n[INFO] fine\\u001b[31m\\u202erev'"
                + " is long");
  }
}
