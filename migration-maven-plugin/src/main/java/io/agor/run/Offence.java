package io.agor.run;

import io.agor.plan.RowRule;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A rule that rows would break, with the first of them.
 *
 * @param count how many rows; 0 if they could not be asked for
 * @param groups how many different values the rows have more than once; 0 for a rule that a row
 *     breaks alone
 * @param rows at most {@link RowRule#ROWS_SHOWN} of them, in the order of their keys: the values
 *     that they have in common, then the key, as they are shown
 * @param unknown why the rows could not be asked for; empty if they could
 */
public record Offence(
    RowRule rule, long count, long groups, List<List<String>> rows, String unknown) {

  /** Copies. */
  public Offence {
    rows = List.copyOf(rows);
  }

  static Offence unknown(RowRule rule, String reason) {
    return new Offence(rule, 0, 0, List.of(), reason.lines().findFirst().orElse(""));
  }

  /** The offence in a line: {@code users.email would be NULL: 2 rows: user_id 1, 7}. */
  public String text() {
    if (!unknown.isEmpty()) {
      return rule.problem() + " in some rows, perhaps; asking for them failed: " + unknown;
    }
    return rule.problem() + ": " + count + (count == 1 ? " row" : " rows") + held() + ": " + keys();
  }

  private String held() {
    if (groups == 0) {
      return "";
    }
    String value = tuple(values(rows.get(0)));
    return groups == 1
        ? " hold " + value
        : " hold " + groups + " values more than once, the first of them " + value;
  }

  private String keys() {
    List<String> values = values(rows.get(0));
    List<List<String>> shown = rows.stream().filter(row -> values(row).equals(values)).toList();
    String keys =
        shown.stream()
            .map(row -> tuple(row.subList(rule.values().size(), row.size())))
            .collect(Collectors.joining(", "));
    boolean more = groups > 1 ? shown.size() == RowRule.ROWS_SHOWN : shown.size() < count;
    return keyName() + " " + keys + (more ? ", ..." : "");
  }

  private String keyName() {
    return switch (rule.keyed()) {
      case BY_PRIMARY_KEY ->
          rule.key().size() == 1
              ? rule.key().get(0).name()
              : rule.key().stream()
                  .map(field -> field.name())
                  .collect(Collectors.joining(", ", "(", ")"));
      case BY_CONTENT -> "row";
    };
  }

  private List<String> values(List<String> row) {
    return row.subList(0, rule.values().size());
  }

  private static String tuple(List<String> values) {
    return values.size() == 1 ? values.get(0) : "(" + String.join(", ", values) + ")";
  }
}
