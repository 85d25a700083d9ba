package io.agor.plugin;

import io.agor.parity.ParityCode;
import io.agor.parity.ParitySettings;
import io.agor.parity.Waiver;
import io.agor.parity.WaiverXml;
import io.agor.probe.ProbeKind;
import io.agor.probe.ProbeSummary;
import io.agor.rehearsal.RehearsalCode;
import io.agor.report.Finding;
import io.agor.report.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** Tells the findings as the project weighs them, and fails the build on an error. */
final class ParityVerdict {

  private static final String EXAMPLE =
      """


      It should read, for example:

        <parity>
          <AP054>warning</AP054>
        </parity>
        <waivers>
          <waiver>
            <code>AP051</code>
            <object>index users_email_idx on users</object>
            <expected>(email)</expected>
            <actual>nothing</actual>
            <reason>PostgreSQL searches by another index</reason>
          </waiver>
        </waivers>""";

  private final Log log;
  private final ParitySettings settings;

  ParityVerdict(Log log, ParitySettings settings) {
    this.log = log;
    this.settings = settings;
  }

  /**
   * Checks what stands in the pom.
   *
   * @throws MojoFailureException if something is wrong, with the right XML
   */
  static ParitySettings settings(Map<String, String> levels, List<WaiverParameter> waivers)
      throws MojoFailureException {
    try {
      return ParitySettings.of(
          levels == null ? Map.of() : levels,
          waivers == null ? List.of() : waivers.stream().map(WaiverParameter::waiver).toList(),
          codes());
    } catch (IllegalArgumentException e) {
      throw new MojoFailureException("agor: wrong configuration: " + e.getMessage() + EXAMPLE, e);
    }
  }

  /** Of all that a verification can find. A migration that cannot be applied ends it. */
  static List<String> codes() {
    List<String> codes = new ArrayList<>(ProbeKind.findingCodes());
    codes.addAll(ParityCode.codes());
    codes.addAll(RehearsalCode.codes());
    return codes;
  }

  /**
   * The findings as the project weighs them: other severities, and without what it has waived.
   *
   * @param examined whether it was looked where the finding of a waiver would be
   */
  List<Finding> weigh(List<Finding> findings, Predicate<Waiver> examined) {
    return ProbeSummary.of(settings.applyTo(findings, examined));
  }

  /**
   * Says that all is well, or how the findings can be waived.
   *
   * @param weighed the findings as the project weighs them
   * @param agreement the line of a build without an error
   * @throws MojoFailureException if there is an error
   */
  void judge(List<Finding> weighed, String agreement) throws MojoFailureException {
    List<Finding> errors = of(Severity.ERROR, weighed);
    if (errors.isEmpty()) {
      log.info("agor: " + agreement + besides(weighed));
      return;
    }
    tellWaivers(errors);
    throw new MojoFailureException("agor: " + FindingLog.verdict(weighed));
  }

  static List<Finding> of(Severity severity, List<Finding> findings) {
    return findings.stream().filter(finding -> finding.severity() == severity).toList();
  }

  private static String besides(List<Finding> findings) {
    List<String> parts = new ArrayList<>();
    int warnings = of(Severity.WARNING, findings).size();
    int information = of(Severity.INFO, findings).size();
    if (warnings > 0) {
      parts.add(count(warnings, "warning"));
    }
    if (information > 0) {
      parts.add(count(information, "note") + " (-X tells)");
    }
    return parts.isEmpty() ? "" : "; " + String.join(", ", parts);
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  /** What a project writes that accepts these findings; a waiver cannot be waived. */
  void tellWaivers(List<Finding> errors) {
    List<String> lines = WaiverXml.lines(errors);
    if (lines.isEmpty()) {
      return;
    }
    log.info("To accept what is right as it is, add to <waivers> of agor-maven-plugin:");
    lines.forEach(line -> log.info("  " + line));
  }
}
