package io.agor.lint;

import java.util.List;

/** The lines by which an author says what is meant where something is gone. */
final class Approval {

  private Approval() {}

  /**
   * The line that approves a drop; and, where something new may be the same under another name, the
   * line that says so.
   *
   * @param object what is gone, as an approval names it
   * @param oldName what is gone, as a rename names it
   * @param kind {@code table} or {@code column}
   * @param successors what may be the same
   */
  static String of(String object, String oldName, String kind, List<String> successors) {
    return "If its data may go, write the line `drop: ["
        + object
        + "]` at the top level of the schema file;"
        + (successors.isEmpty() ? "" : rename(oldName, kind, successors))
        + " otherwise put it back.";
  }

  private static String rename(String oldName, String kind, List<String> successors) {
    return successors.size() == 1
        ? " if %s is the same %s under a new name, write `renamedFrom: %s` there;"
            .formatted(successors.get(0), kind, oldName)
        : " if one of %s is the same %s under a new name, write `renamedFrom: %s` there;"
            .formatted(String.join(", ", successors), kind, oldName);
  }
}
