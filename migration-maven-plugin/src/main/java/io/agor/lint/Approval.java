package io.agor.lint;

/** The line by which an author approves a drop. */
final class Approval {

  private Approval() {}

  static String of(String object) {
    return "If its data may go, write the line `drop: ["
        + object
        + "]` at the top level of the schema file;"
        + " otherwise put it back.";
  }
}
