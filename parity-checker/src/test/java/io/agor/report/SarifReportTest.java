package io.agor.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SarifReportTest {

  @ParameterizedTest
  @ValueSource(strings = {"empty", "in-step", "drift", "hostile"})
  void theReportIsValidSarif(String sample) throws IOException {
    String sarif = SarifReport.write(SampleReports.all().get(sample));

    assertThat(schema().validate(sarif, InputFormat.JSON)).isEmpty();
  }

  @Test
  void theSchemaRefusesWhatIsNoSarif() throws IOException {
    String sarif = SarifReport.write(SampleReports.drift());

    assertThat(schema().validate(sarif.replace("\"ruleIndex\"", "\"rule\""), InputFormat.JSON))
        .isNotEmpty();
    assertThat(schema().validate(sarif.replace("\"note\"", "\"remark\""), InputFormat.JSON))
        .isNotEmpty();
  }

  @Test
  void aResultPointsToTheLineFromTheRootOfTheRepository() {
    JsonNode result = run(SampleReports.drift()).get("results").get(1);
    JsonNode place = result.get("locations").get(0).get("physicalLocation");

    assertThat(place.get("artifactLocation").get("uri").asString())
        .isEqualTo("modules/shop/src/main/schema/app.yaml");
    assertThat(place.get("region").get("startLine").asInt()).isEqualTo(14);
    assertThat(result.get("level").asString()).isEqualTo("error");
    assertThat(result.get("message").get("text").asString())
        .isEqualTo(
            """
            postgresql: index users_team_idx on users is missing
            expected: (team_id, created_at desc)  (as in sqlite)
            actual:   nothing
            to do:    Add it to the SQL in src/main/resources/db/migration/postgresql, or take it out of the schema file.""");
  }

  @Test
  void aRuleIsDescribedOnceForAllItsFindings() {
    Report drift = SampleReports.drift();
    Finding finding = drift.findings().get(1).finding();
    JsonNode run = run(report(finding, finding, finding));

    assertThat(run.get("tool").get("driver").get("rules")).hasSize(1);
    assertThat(run.at("/tool/driver/rules/0/shortDescription/text").asString())
        .isEqualTo("index is missing");
    assertThat(run.get("results")).hasSize(3);
  }

  @Test
  void whatAMessageWouldTakeForAnArgumentOrALinkIsEscaped() {
    Finding finding =
        new Finding(
            "AP015",
            Severity.WARNING,
            "sqlite",
            "column a.b",
            "has another default",
            "default '{0}'",
            "default '[here](http://example.com)'",
            "Change it.",
            List.of());

    assertThat(run(report(finding)).at("/results/0/message/text").asString())
        .contains("default '{{0}}'")
        .contains("default '\\[here\\](http://example.com)'");
  }

  /** From the root of the repository, or of the machine; absolute ones have no base. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "db/sch\u00e9ma file:1#a.yaml, modules/my%20shop/db/sch%C3%A9ma%20file%3A1%23a.yaml",
        "../common/a.yaml, modules/common/a.yaml",
        "../../../b/./a.yaml, ../b/a.yaml",
        "C:x/a.yaml, modules/my%20shop/C%3Ax/a.yaml",
        "/home/ann/50%/a.yaml, file:///home/ann/50%25/a.yaml",
        "C:/Users/Ann Lee/a.yaml, file:///C:/Users/Ann%20Lee/a.yaml",
        "//server/share/a.yaml, file://server/share/a.yaml"
      })
  void aPathIsAUri(String path, String uri) throws Exception {
    Report report =
        Report.of(
            "shop",
            "modules/my shop",
            "1",
            List.of(),
            List.of(SampleReports.drift().findings().get(0).finding()),
            finding -> Optional.of(SourceLocation.of(path)),
            List.of());
    JsonNode file = run(report).at("/results/0/locations/0/physicalLocation/artifactLocation");

    assertThat(file.get("uri").asString()).isEqualTo(uri);
    assertThat(new URI(uri).isAbsolute()).isEqualTo(!file.has("uriBaseId"));
    assertThat(schema().validate(SarifReport.write(report), InputFormat.JSON)).isEmpty();
  }

  private static JsonNode run(Report report) {
    return JsonMapper.shared().readTree(SarifReport.write(report)).get("runs").get(0);
  }

  private static Report report(Finding... findings) {
    return Report.of(
        "shop", "", "1", List.of(), List.of(findings), finding -> Optional.empty(), List.of());
  }

  private static Schema schema() throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
        .getSchema(
            Files.readString(Path.of("src/test/resources/sarif/sarif-2.1.0-rtm.5.json")),
            InputFormat.JSON);
  }
}
