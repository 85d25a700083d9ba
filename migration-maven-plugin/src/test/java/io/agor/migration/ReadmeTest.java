package io.agor.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.dialect.Dialect;
import io.agor.schema.file.SchemaFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the front page shows is what the tool does. */
class ReadmeTest {

  private String readme;

  @BeforeEach
  void read() throws Exception {
    readme = Files.readString(Path.of("../README.md"));
  }

  @Test
  void theSqlFilesAreThoseOfTheSchemaFile() throws Exception {
    Migration migration =
        new MigrationGenerator(TestLayout.in(Path.of("target/readme")), file -> true)
            .pending(SchemaFile.read("app.yaml", block("```yaml\n")), "")
            .orElseThrow();

    assertThat(readme).contains("```sql\n" + migration.sql().get(Dialect.SQLITE) + "```");
    assertThat(readme).contains("```sql\n" + migration.sql().get(Dialect.POSTGRESQL) + "```");
  }

  @Test
  void everyLinkLeadsToAFile() {
    Matcher links = Pattern.compile("]\\(([^):#]+)\\)").matcher(readme);
    int count = 0;
    while (links.find()) {
      assertThat(Path.of("..", links.group(1))).exists();
      count++;
    }
    assertThat(count).isPositive();
  }

  private String block(String opening) {
    int start = readme.indexOf(opening) + opening.length();
    return readme.substring(start, readme.indexOf("```", start));
  }
}
