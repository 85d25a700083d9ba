package io.agor.run;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The text of a script as a database takes it: without what tools mean by comments in it. */
final class ScriptText {

  /** goose and dbmate write the way back into the same file. */
  private static final Pattern UP = Pattern.compile("(?im)^--\\s*(\\+goose up|migrate:up)\\b.*$");

  private static final Pattern DOWN =
      Pattern.compile("(?im)^--\\s*(\\+goose down|migrate:down)\\b.*$");

  private static final Pattern BREAKPOINT = Pattern.compile("-->\\s*statement-breakpoint");

  /** On an empty database it changes nothing, and keeps a file from being run as a whole. */
  private static final Pattern CONCURRENTLY =
      Pattern.compile("(?i)\\b(CREATE\\s+(?:UNIQUE\\s+)?INDEX)\\s+CONCURRENTLY\\b");

  private ScriptText() {}

  /** The parts of the way up, in order; none is blank. */
  static List<String> parts(String script) {
    String text = script.startsWith("\uFEFF") ? script.substring(1) : script;
    var up = UP.matcher(text);
    if (up.find()) {
      text = text.substring(up.end());
      var down = DOWN.matcher(text);
      text = down.find() ? text.substring(0, down.start()) : text;
    }
    List<String> parts = new ArrayList<>();
    for (String part : BREAKPOINT.split(CONCURRENTLY.matcher(text).replaceAll("$1"), -1)) {
      if (!part.isBlank()) {
        parts.add(part);
      }
    }
    return parts;
  }
}
