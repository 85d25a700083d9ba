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
    return (columns.size() - 1) * (tables.size() - 1);
  }

  /** Whether the columns tell when and by whom a row was made and changed. */
  boolean isAudit() {
    return columns.stream().allMatch(column -> AUDIT.matcher(column.name()).matches());
  }

  String names() {
    return String.join(" ", columns.stream().map(Shared::name).toList());
  }
}
