package io.agor.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonReportTest {

  @ParameterizedTest
  @ValueSource(strings = {"empty", "in-step", "drift", "hostile"})
  void theReportIsAsItsSchemaSays(String sample) throws IOException {
    String json = JsonReport.write(SampleReports.all().get(sample));

    assertThat(schema().validate(json, InputFormat.JSON)).isEmpty();
  }

  @Test
  void theSchemaRefusesWhatIsNoReport() throws IOException {
    String json = JsonReport.write(SampleReports.drift());

    assertThat(schema().validate(json.replace("\"verdict\"", "\"judgement\""), InputFormat.JSON))
        .isNotEmpty();
    assertThat(schema().validate(json.replace("\"error\",", "\"fatal\","), InputFormat.JSON))
        .isNotEmpty();
    assertThat(
            schema()
                .validate(
                    json.replace("\"formatVersion\" : 1", "\"formatVersion\" : 2"),
                    InputFormat.JSON))
        .isNotEmpty();
  }

  @Test
  void textsComeBackLetterForLetter() {
    Report report = SampleReports.hostile();
    JsonNode finding =
        JsonMapper.shared().readTree(JsonReport.write(report)).get("findings").get(0);

    assertThat(finding.get("problem").asString())
        .isEqualTo(report.findings().get(0).finding().problem());
    assertThat(finding.get("location").get("line").asInt()).isEqualTo(3);
  }

  @Test
  void thePageNamesEveryProperty() throws IOException {
    String page = Files.readString(Path.of("../docs/report.md"));
    JsonNode schema =
        JsonMapper.shared().readTree(Files.readString(Path.of("../docs/report.schema.json")));

    assertThat(schema.findValues("properties"))
        .flatMap(properties -> properties.propertyNames())
        .isNotEmpty()
        .allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
    assertThat(page).contains("`formatVersion` is " + JsonReport.FORMAT_VERSION + ".");
  }

  private static Schema schema() throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(Path.of("../docs/report.schema.json")), InputFormat.JSON);
  }
}
