package io.agor.report;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;

/** A short name for a finding that stays the same as long as its code, side and object do. */
final class FindingId {

  private static final int LONGEST = 60;

  private FindingId() {}

  /** Lower-case ASCII letters, digits and single hyphens. */
  static String of(Finding finding) {
    String words = finding.code() + " " + finding.side() + " " + finding.object();
    String slug =
        words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    boolean isExact = words.matches("[A-Za-z0-9 _.]+") && slug.length() <= LONGEST;
    return isExact ? slug : cut(slug) + "-" + checksum(words);
  }

  private static String cut(String slug) {
    return slug.length() <= LONGEST ? slug : slug.substring(0, LONGEST).replaceAll("-$", "");
  }

  private static String checksum(String words) {
    CRC32 crc = new CRC32();
    crc.update(words.getBytes(StandardCharsets.UTF_8));
    return "%08x".formatted(crc.getValue());
  }
}
