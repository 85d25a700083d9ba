package io.agor.parity;

import java.util.List;

/** A waiver as it stands in a pom.xml. */
public final class WaiverXml {

  private WaiverXml() {}

  /** The lines to paste into {@code <waivers>}, without line ends. */
  public static List<String> lines(Waiver waiver) {
    return List.of(
        "<waiver>",
        "  " + element("code", waiver.code()),
        "  " + element("object", waiver.object()),
        "  " + element("expected", waiver.expected()),
        "  " + element("actual", waiver.actual()),
        "  " + element("reason", waiver.reason()),
        "</waiver>");
  }

  private static String element(String name, String text) {
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return "<" + name + ">" + escaped + "</" + name + ">";
  }
}
