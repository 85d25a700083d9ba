package io.agor.migration;

import io.agor.diff.Change;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a migration does, in a line for each table: the comment that opens its files. */
final class ChangeSummary implements Change.Visitor<String> {

  private static final int MAX_LINE = 100;

  private ChangeSummary() {}

  /**
   * One line for each change, none longer than a line of text should be except for a long name; no
   * line ends inside.
   */
  static List<String> lines(List<Change> changes) {
    List<String> lines = new ArrayList<>();
    ChangeSummary summary = new ChangeSummary();
    changes.forEach(change -> wrap(change.accept(summary), lines));
    return List.copyOf(lines);
  }

  @Override
  public String createTable(Change.CreateTable change) {
    return "create table " + change.subject();
  }

  @Override
  public String dropTable(Change.DropTable change) {
    return "drop table " + change.subject();
  }

  @Override
  public String alterTable(Change.AlterTable change) {
    Map<String, List<String>> byVerbAndNoun = new LinkedHashMap<>();
    change.changes().stream()
        .map(ChangePhrase::of)
        .forEach(
            phrase ->
                byVerbAndNoun
                    .computeIfAbsent(phrase.verb() + " " + phrase.noun(), key -> new ArrayList<>())
                    .add(phrase.subject()));
    return change.subject()
        + ": "
        + byVerbAndNoun.entrySet().stream()
            .map(entry -> entry.getKey() + " " + String.join(", ", entry.getValue()))
            .collect(Collectors.joining("; "));
  }

  @Override
  public String createView(Change.CreateView change) {
    return "create view " + change.subject();
  }

  @Override
  public String dropView(Change.DropView change) {
    return "drop view " + change.subject();
  }

  @Override
  public String alterView(Change.AlterView change) {
    return "change view " + change.subject();
  }

  /** Line ends in names are made visible, so that a name can never end the comment it stands in. */
  private static void wrap(String text, List<String> lines) {
    String rest = text.replace("\r", "\\r").replace("\n", "\\n");
    String indent = "";
    while (indent.length() + rest.length() > MAX_LINE) {
      int space = rest.lastIndexOf(' ', MAX_LINE - indent.length());
      if (space <= 0) {
        space = rest.indexOf(' ');
      }
      if (space <= 0) {
        break;
      }
      lines.add(indent + rest.substring(0, space));
      rest = rest.substring(space + 1);
      indent = "  ";
    }
    lines.add(indent + rest);
  }
}
