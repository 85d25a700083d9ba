package io.agor.report;

import io.agor.schema.Named;
import io.agor.schema.Table;
import io.agor.schema.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The report as the XML of test results, in the form that JUnit's runners made common: a suite for
 * each side, a failed test for each finding that is an error, and a passed one for each table and
 * view that has none.
 *
 * <p>A lesser finding is a passed test that says something. Each good row of a result table is a
 * passed test too.
 */
final class JunitReport {

  private final Map<String, List<TestCase>> suites = new LinkedHashMap<>();

  private JunitReport() {}

  static String write(Report report) {
    JunitReport junit = new JunitReport();
    // A schema file is what the others are held to; that it holds its own tables is no test.
    report.sides().stream()
        .filter(side -> !side.product().isEmpty())
        .forEach(side -> junit.addObjects(side, report));
    report.findings().forEach(junit::add);
    report.tables().forEach(junit::addGoodRows);
    return junit.xml();
  }

  private void addObjects(ReportSide side, Report report) {
    Set<String> names =
        side.schema().tables().stream().map(Table::name).collect(Collectors.toSet());
    List<Finding> errors =
        report.findings().stream()
            .map(ReportedFinding::finding)
            .filter(finding -> finding.severity() == Severity.ERROR)
            .filter(finding -> finding.side().equals(side.name()))
            .toList();
    Set<String> broken =
        errors.stream()
            .flatMap(finding -> ObjectName.table(finding.object(), names).stream())
            .collect(Collectors.toSet());
    Set<String> brokenObjects = errors.stream().map(Finding::object).collect(Collectors.toSet());
    for (Table table : side.schema().tables()) {
      if (!broken.contains(table.name())) {
        addPassed(side.name(), "table", table);
      }
    }
    for (View view : side.schema().views()) {
      if (!brokenObjects.contains("view " + view.name())) {
        addPassed(side.name(), "view", view);
      }
    }
  }

  private void addPassed(String side, String kind, Named object) {
    add(side, new TestCase(kind + " " + object.name(), Optional.empty(), Optional.empty()));
  }

  private void add(ReportedFinding reported) {
    Finding finding = reported.finding();
    add(
        finding.side(),
        new TestCase(
            finding.code() + " " + finding.object() + " " + finding.problem(),
            Optional.of(finding),
            reported.location()));
  }

  private void addGoodRows(ReportTable table) {
    for (ReportTable.Row row : table.rows()) {
      if (row.tone() == Tone.GOOD) {
        add(
            table.title(),
            new TestCase(String.join(", ", row.cells()), Optional.empty(), Optional.empty()));
      }
    }
  }

  private void add(String suite, TestCase test) {
    suites.computeIfAbsent(suite, key -> new ArrayList<>()).add(test);
  }

  private String xml() {
    Xml xml = new Xml();
    List<TestCase> all = suites.values().stream().flatMap(List::stream).toList();
    xml.open("testsuites");
    xml.attribute("name", "agor");
    counts(xml, all);
    suites.forEach((name, tests) -> suite(xml, name, tests));
    xml.close();
    return xml.finish();
  }

  private static void suite(Xml xml, String name, List<TestCase> tests) {
    xml.open("testsuite");
    xml.attribute("name", "agor." + name);
    counts(xml, tests);
    tests.forEach(test -> test(xml, name, test));
    xml.close();
  }

  private static void counts(Xml xml, List<TestCase> tests) {
    xml.attribute("tests", String.valueOf(tests.size()));
    xml.attribute("failures", String.valueOf(tests.stream().filter(TestCase::hasFailed).count()));
    xml.attribute("errors", "0");
    xml.attribute("skipped", "0");
    xml.attribute("time", "0");
  }

  private static void test(Xml xml, String suite, TestCase test) {
    xml.open("testcase");
    xml.attribute("classname", "agor." + suite);
    xml.attribute("name", test.name());
    xml.attribute("time", "0");
    test.location()
        .ifPresent(
            location -> {
              xml.attribute("file", location.file());
              xml.attribute("line", String.valueOf(location.line()));
            });
    test.finding()
        .ifPresent(
            finding -> {
              if (test.hasFailed()) {
                xml.open("failure");
                xml.attribute("type", finding.code());
                xml.attribute("message", TextReport.line(finding));
              } else {
                xml.open("system-out");
              }
              xml.text(String.join("\n", TextReport.details(finding)));
              xml.close();
            });
    xml.close();
  }

  /** One test, about a finding or about nothing that is wrong. */
  private record TestCase(
      String name, Optional<Finding> finding, Optional<SourceLocation> location) {

    private boolean hasFailed() {
      return finding.filter(found -> found.severity() == Severity.ERROR).isPresent();
    }
  }
}
