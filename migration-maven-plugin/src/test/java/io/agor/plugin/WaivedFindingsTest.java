package io.agor.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agor.dialect.Dialect;
import io.agor.migration.TestLayout;
import io.agor.parity.Comparison;
import io.agor.parity.ParityChecker;
import io.agor.parity.ParityCode;
import io.agor.parity.ParitySettings;
import io.agor.parity.Waiver;
import io.agor.report.Finding;
import io.agor.run.FreshSqlite;
import io.agor.run.Progress;
import io.agor.run.SchemaSteps;
import io.agor.run.TestDatabase;
import io.agor.run.TestPostgresql;
import io.agor.run.Verification;
import io.agor.schema.Schema;
import io.agor.schema.file.SchemaFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a verification finds can be waived, and a waiver of no use is told if that is known. */
class WaivedFindingsTest {

  private static final Path PROJECT =
      Path.of(System.getProperty("basedir", "")).resolve("../it/src/it/lost-children/src/main");

  @TempDir private Path folder;

  /** Of a project with a migration by hand, V0002__rebuild_teams, that empties a column. */
  @BeforeEach
  void copyTheProject() throws IOException {
    try (Stream<Path> files = Files.walk(PROJECT)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(PROJECT.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    // An index that is there between the two migrations only, and values that one database loses.
    write("sqlite", "V0001__initial_schema.sql", "\nCREATE INDEX trial ON members (nickname);\n");
    Files.delete(file("sqlite", "V0002__rebuild_teams.sql"));
    write(
        "sqlite",
        "V0002__rebuild_teams.sql",
        "DROP INDEX trial;\nUPDATE members SET nickname = NULL;\n");
  }

  @Test
  void theWaiversOfEveryKindOfFindingAcceptIt() throws Exception {
    Run run = new Run("all", true);

    assertThat(run.findings)
        .extracting(finding -> finding.code() + " " + finding.migration().orElse("-"))
        .contains("AB007 -", "AP052 V0001__initial_schema", "AR008 V0002__rebuild_teams");
    List<Waiver> waivers = run.findings.stream().map(Waiver::of).toList();
    assertThat(run.weigh(Map.of(), waivers)).isEmpty();
    assertThat(run.weigh(Map.of(), waivers.subList(0, waivers.size() - 1))).hasSize(1);
  }

  @Test
  void theWaiverOfOneProbeLeavesTheOthers() throws Exception {
    Run run = new Run("none", true);
    List<Finding> longTexts =
        run.findings.stream().filter(finding -> finding.code().equals("AB011")).toList();
    assertThat(longTexts).hasSize(2);

    assertThat(run.weigh(Map.of(), List.of()))
        .filteredOn(finding -> finding.code().equals("AB011"))
        .extracting(Finding::problem)
        .containsExactly("is not as in postgresql: a text with the character U+0000, and one more");
    assertThat(run.weigh(Map.of(), List.of(Waiver.of(longTexts.get(0)))))
        .filteredOn(finding -> finding.code().equals("AB011"))
        .containsExactly(longTexts.get(1));
    assertThat(run.weigh(Map.of("AB011", "error"), List.of()))
        .filteredOn(finding -> finding.code().equals("AB011"))
        .hasSize(2);
  }

  @Test
  void theConfigurationKnowsEveryKindOfFinding() throws Exception {
    Map<String, String> levels =
        Map.of("AP051", "info", "AB001", "warning", "AB036", "off", "AR013", "error");
    assertThat(ParityVerdict.settings(levels, List.of())).isNotNull();
    assertThatThrownBy(() -> ParityVerdict.settings(Map.of("AR014", "off"), List.of()))
        .isInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith(
            "agor: wrong configuration: there is no finding of agor:verify 'AR014'; there are AR001,"
                + " AR002, AR003, AR004, AR005, AR006, AR007, AR008, AR009, AR010, AR011, AR012,"
                + " AR013.\n\nIt should read, for example:\n");
    assertThatThrownBy(() -> ParityVerdict.settings(Map.of("AB060", "error"), List.of()))
        .hasMessageContaining("there is no finding of agor:verify 'AB060'; there are AB001,");
  }

  @Test
  void whatWasNotLookedForIsNotUnused() throws Exception {
    List<Waiver> waivers = new Run("all", true).findings.stream().map(Waiver::of).toList();

    assertThat(new Run("none", false).weigh(Map.of(), waivers)).isEmpty();
    assertThat(codes(new Run("newest", false).weigh(Map.of(), waivers))).isEmpty();
  }

  @Test
  void aWaiverThatMatchesNothingIsToldWhereItWasLookedForIt() throws Exception {
    List<Waiver> waivers =
        List.of(
            waiver("AB007", ""),
            waiver("AP051", ""),
            waiver("AP051", "V0001__initial_schema"),
            waiver("AR001", ""),
            waiver("AR001", "V0001__initial_schema"),
            waiver("AR001", "V0002__rebuild_teams"),
            waiver("AR001", "V0003__gone"));
    String text = "the waiver of %s for table t%s";
    String none = text.formatted("AP051", "");
    String all = text.formatted("AR001", "");
    String first = text.formatted("AR001", " in V0001__initial_schema");
    String second = text.formatted("AR001", " in V0002__rebuild_teams");
    String gone = text.formatted("AR001", " in V0003__gone");

    assertThat(unused(new Run("none", false), waivers)).containsExactly(none);
    assertThat(unused(new Run("newest", false), waivers)).containsExactly(none, second, gone);
    assertThat(unused(new Run("all", false), waivers))
        .containsExactly(
            none, text.formatted("AP051", " in V0001__initial_schema"), all, first, second, gone);
    assertThat(unused(new Run("none", true), waivers))
        .containsExactly(text.formatted("AB007", ""), none);
  }

  private static Waiver waiver(String code, String migration) {
    Optional<String> name = Optional.of(migration).filter(text -> !text.isEmpty());
    return new Waiver(code, "table t", name, "", "", "why");
  }

  private static List<String> unused(Run run, List<Waiver> waivers) {
    return run.weigh(Map.of(), waivers).stream()
        .filter(finding -> finding.code().equals(ParityCode.WAIVER_UNUSED.code()))
        .map(Finding::object)
        .toList();
  }

  private static List<String> codes(List<Finding> findings) {
    return findings.stream().map(Finding::code).toList();
  }

  private Path file(String dialect, String name) {
    return folder.resolve("resources/db/migration").resolve(dialect).resolve(name);
  }

  private void write(String dialect, String name, String more) throws IOException {
    Path file = file(dialect, name);
    Files.writeString(file, (Files.exists(file) ? Files.readString(file) : "") + more);
  }

  /** One verification of the project. */
  private final class Run {

    private final List<Finding> findings = new ArrayList<>();
    private final ExaminedParts examined;

    Run(String rehearse, boolean probes) throws Exception {
      Schema schema = SchemaFile.read(List.of(folder.resolve("schema/app.yaml"))).schema();
      RehearsedHistories rehearsal =
          RehearsedHistories.of(
              List.of(
                  TestLayout.of(
                      folder.resolve("schema"), folder.resolve("resources/db/migration"))),
              rehearse,
              new SystemStreamLog());
      ProbedDatabases probed = new ProbedDatabases(probes);
      List<Verification.Side> sides =
          List.of(
              side(Dialect.SQLITE, schema, () -> FreshSqlite.create(folder.resolve("v.sqlite"))),
              side(Dialect.POSTGRESQL, schema, TestPostgresql::freshDatabase));
      List<Comparison> comparisons = Verification.run(sides, List.of(probed, rehearsal));
      findings.addAll(ParityChecker.check(comparisons));
      findings.addAll(probed.findings());
      findings.addAll(rehearsal.findings());
      examined = new ExaminedParts(probed, rehearsal);
    }

    private Verification.Side side(
        Dialect dialect, Schema schema, Supplier<TestDatabase> database) {
      return new Verification.Side(
          dialect,
          schema,
          folder.resolve("resources/db/migration").resolve(dialect.id()),
          "db",
          SchemaSteps.UNKNOWN,
          database,
          Progress.SILENT);
    }

    List<Finding> weigh(Map<String, String> levels, List<Waiver> waivers) {
      return new ParityVerdict(
              new SystemStreamLog(), ParitySettings.of(levels, waivers, ParityVerdict.codes()))
          .weigh(findings, examined);
    }
  }
}
