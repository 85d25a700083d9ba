package io.agor.migration;

import io.agor.diff.Change;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a migration does, in a line for each table: the comment that opens its files. */
final class ChangeSummary implements Change.Visitor<String> {

  private ChangeSummary() {}

  /**
   * One line for each change, none longer than a line of text should be except for a long name; no
   * line ends inside.
   */
  static List<String> lines(List<Change> changes) {
    ChangeSummary summary = new ChangeSummary();
    return changes.stream()
        .flatMap(change -> TextWrap.lines(inOneLine(change.accept(summary)), "  ").stream())
        .toList();
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
  public String renameTable(Change.RenameTable change) {
    return "rename table " + change.from() + " to " + change.to();
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
  private static String inOneLine(String text) {
    return text.replace("\r", "\\r").replace("\n", "\\n");
  }
}
