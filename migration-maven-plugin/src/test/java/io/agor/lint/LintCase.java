package io.agor.lint;

import io.agor.dialect.Dialect;
import io.agor.report.Finding;
import io.agor.schema.file.SchemaDocument;
import io.agor.schema.file.SchemaFile;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Runs the linter on two schema files. */
final class LintCase {

  private LintCase() {}

  /** The findings of some rules, one a line: code, side, object, problem, actual. */
  static List<String> findings(String from, String to, String... codes) throws Exception {
    return check(from, to, Map.of()).stream()
        .filter(finding -> Arrays.asList(codes).contains(finding.code()))
        .map(
            finding ->
                "%s %s: %s %s; %s"
                    .formatted(
                        finding.code(),
                        finding.side(),
                        finding.object(),
                        finding.problem(),
                        finding.actual()))
        .toList();
  }

  /** All findings. */
  static List<Finding> check(String from, String to, Map<String, String> settings)
      throws Exception {
    SchemaDocument target = SchemaFile.read("to.yaml", to);
    return new Lint(List.of(Dialect.values()), LintSettings.of(settings), target.allowances())
        .check(SchemaFile.read("from.yaml", from).schema(), target.schema(), target.intents());
  }

  /** A table {@code t} with these columns, and a table {@code parents}. */
  static String table(String... lines) {
    return "tables:\n  t:\n"
        + String.join("", Arrays.stream(lines).map(line -> "    " + line + "\n").toList())
        + "  parents:\n    columns: { id: { type: integer, primaryKey: true } }\n";
  }
}
