package io.agor.schema.file;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The columns of a group that could be made, and the tables that have them. */
record GroupCandidate(Set<Shared> columns, List<String> tables) {

  private static final Pattern AUDIT =
      Pattern.compile(
          "(?:created|updated|changed|modified|deleted)_?[a-z]*", Pattern.CASE_INSENSITIVE);

  /** The lines that the group saves. */
  int gain() {
    return gain(columns.size(), tables.size());
  }

  /** The lines that as many columns save in as many tables. */
  static int gain(int columns, int tables) {
    return (columns - 1) * (tables - 1);
  }

  /** Whether the columns tell when and by whom a row was made and changed. */
  boolean isAudit() {
    return columns.stream().allMatch(GroupCandidate::isAuditColumn);
  }

  /** Whether a column tells a part of that. */
  static boolean isAuditColumn(Shared column) {
    return AUDIT.matcher(column.name()).matches();
  }

  String names() {
    return String.join(" ", columns.stream().map(Shared::name).toList());
  }
}
