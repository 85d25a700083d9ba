package io.agor.parity;

import io.agor.report.Finding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A waiver as it stands in a pom.xml. */
public final class WaiverXml {

  private WaiverXml() {}

  /**
   * The lines to paste into {@code <waivers>} to accept these findings, without line ends. What is
   * found after several migrations, and in the end still, needs one waiver.
   */
  public static List<String> lines(List<Finding> findings) {
    Set<Waiver> waivers = new LinkedHashSet<>();
    findings.stream()
        .filter(finding -> !finding.code().equals(ParityCode.WAIVER_UNUSED.code()))
        .map(Waiver::of)
        .forEach(waivers::add);
    return waivers.stream()
        .filter(waiver -> waiver.migration().isEmpty() || !waivers.contains(waiver.everywhere()))
        .flatMap(waiver -> lines(waiver).stream())
        .toList();
  }

  private static List<String> lines(Waiver waiver) {
    List<String> lines = new ArrayList<>();
    lines.add("<waiver>");
    lines.add("  " + element("code", waiver.code()));
    lines.add("  " + element("object", waiver.object()));
    waiver.migration().ifPresent(name -> lines.add("  " + element("migration", name)));
    lines.add("  " + element("expected", waiver.expected()));
    lines.add("  " + element("actual", waiver.actual()));
    lines.add("  " + element("reason", waiver.reason()));
    lines.add("</waiver>");
    return lines;
  }

  private static String element(String name, String text) {
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return "<" + name + ">" + escaped + "</" + name + ">";
  }
}
