package io.agor.schema;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The names that constraints get where the schema gives none: PostgreSQL's own pattern, made to fit
 * and repeatable.
 *
 * <p>PostgreSQL cuts identifiers at 63 bytes (<a
 * href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS">Identifiers
 * and Key Words</a>); a longer name keeps its beginning and its kind, with a checksum of the whole
 * between them.
 */
public final class Names {

  /** The longest identifier that PostgreSQL keeps whole, in bytes of UTF-8. */
  public static final int MAX_BYTES = 63;

  /** What a {@code char} takes at most in UTF-8; a pair of surrogates takes four together. */
  private static final int MOST_BYTES_PER_CHAR = 3;

  private Names() {}

  /** {@code table_pkey}. */
  public static String primaryKey(String table) {
    return fit(table, "_pkey");
  }

  /** {@code table_column_column_fkey}. */
  public static String foreignKey(String table, List<String> columns) {
    return fit(table + "_" + String.join("_", columns), "_fkey");
  }

  /** {@code table_column_column_key}. */
  public static String unique(String table, List<String> columns) {
    return fit(table + "_" + String.join("_", columns), "_key");
  }

  /** {@code table_column_check}: the check that holds an enum column to its values. */
  public static String enumCheck(String table, String column) {
    return fit(table + "_" + column, "_check");
  }

  /** {@code table_column_strict}: the check that holds a SQLite column to its type. */
  public static String strictCheck(String table, String column) {
    return fit(table + "_" + column, "_strict");
  }

  /** {@code table_check}: a check that no single column stands for. */
  public static String check(String table) {
    return fit(table, "_check");
  }

  /** The length of a name as PostgreSQL counts it, in bytes of UTF-8. */
  public static int bytes(String name) {
    return name.getBytes(StandardCharsets.UTF_8).length;
  }

  /** Whether PostgreSQL keeps a name whole. */
  public static boolean fits(String name) {
    return name.length() <= MAX_BYTES / MOST_BYTES_PER_CHAR || bytes(name) <= MAX_BYTES;
  }

  private static String fit(String stem, String suffix) {
    String whole = stem + suffix;
    if (fits(whole)) {
      return whole;
    }
    CRC32 checksum = new CRC32();
    checksum.update(whole.getBytes(StandardCharsets.UTF_8));
    String tail = String.format("_%08x%s", checksum.getValue(), suffix);
    String head = stem;
    while (bytes(head + tail) > MAX_BYTES) {
      head = head.substring(0, head.offsetByCodePoints(head.length(), -1));
    }
    return head + tail;
  }
}
