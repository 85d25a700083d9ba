package io.agor.parity.pair;

import io.agor.introspect.Particulars.Fact;
import io.agor.parity.ParityCode;
import io.agor.schema.ForeignKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Compares the foreign keys of a table by what they say: the name of a constraint says nothing, and
 * SQLite's have none mostly.
 */
final class ForeignKeyPairs {

  private final TablePair pair;
  private final PairFindings findings;

  ForeignKeyPairs(TablePair pair, PairFindings findings) {
    this.pair = pair;
    this.findings = findings;
  }

  void compare() {
    Map<List<String>, ForeignKey> left = byContent(pair.left().foreignKeys());
    Map<List<String>, ForeignKey> right = byContent(pair.right().foreignKeys());
    for (List<String> content : List.copyOf(left.keySet())) {
      ForeignKey other = right.remove(content);
      if (other != null) {
        compare(left.remove(content), other);
      }
    }
    pairRest(left, right, key -> pair.naming().keys(key.columns()));
    left.values().forEach(key -> missing(pair.leftSide(), key));
    right.values().forEach(key -> missing(pair.rightSide(), key));
  }

  /** The same key declared twice is one. */
  private Map<List<String>, ForeignKey> byContent(List<ForeignKey> keys) {
    Map<List<String>, ForeignKey> result = new LinkedHashMap<>();
    for (ForeignKey key : keys) {
      List<String> content = new ArrayList<>(pair.naming().keys(key.columns()));
      content.add("references " + pair.naming().key(key.targetTable()));
      content.addAll(pair.naming().keys(key.targetColumns()));
      result.putIfAbsent(List.copyOf(content), key);
    }
    return result;
  }

  /** What is left on both sides over the same columns is one key with two targets. */
  private void pairRest(
      Map<List<String>, ForeignKey> left,
      Map<List<String>, ForeignKey> right,
      Function<ForeignKey, List<String>> likeness) {
    for (Map.Entry<List<String>, ForeignKey> entry : List.copyOf(left.entrySet())) {
      for (Map.Entry<List<String>, ForeignKey> other : List.copyOf(right.entrySet())) {
        if (likeness.apply(entry.getValue()).equals(likeness.apply(other.getValue()))) {
          different(entry.getValue(), other.getValue());
          left.remove(entry.getKey());
          right.remove(other.getKey());
          break;
        }
      }
    }
  }

  private void compare(ForeignKey left, ForeignKey right) {
    if (left.onDelete() != right.onDelete() || left.onUpdate() != right.onUpdate()) {
      different(left, right);
    }
    String leftDeferral = deferral(pair.leftSide(), left);
    String rightDeferral = deferral(pair.rightSide(), right);
    if (!leftDeferral.equals(rightDeferral)) {
      findings.different(
          ParityCode.FOREIGN_KEY_DEFERRAL,
          object(left),
          "is checked at another time",
          leftDeferral,
          rightDeferral);
    }
    String leftMatch = match(pair.leftSide(), left);
    String rightMatch = match(pair.rightSide(), right);
    if (left.columns().size() > 1 && !leftMatch.equals(rightMatch)) {
      findings.different(
          ParityCode.FOREIGN_KEY_MATCH,
          object(left),
          "takes a key that is NULL in part on one side only",
          leftMatch,
          rightMatch);
    }
  }

  /**
   * SQLite reads MATCH and takes every key for a simple one (<a
   * href="https://www.sqlite.org/foreignkeys.html#fk_unsupported">Limits and Unsupported
   * Features</a>).
   */
  private String match(Side side, ForeignKey key) {
    return side.particulars()
        .value(Fact.MATCH, pair.table(side).name(), key.name())
        .orElse("match simple");
  }

  private String deferral(Side side, ForeignKey key) {
    return side.particulars()
        .value(Fact.DEFERRABLE, pair.table(side).name(), key.name())
        .orElse("checked at once");
  }

  private void different(ForeignKey left, ForeignKey right) {
    findings.different(
        ParityCode.FOREIGN_KEY_DIFFERENT, object(left), "is different", text(left), text(right));
  }

  private void missing(Side having, ForeignKey key) {
    findings.onlyIn(having, ParityCode.FOREIGN_KEY_MISSING, object(key), text(key));
  }

  private String object(ForeignKey key) {
    return "foreign key " + pair.name() + Columns.text(key.columns());
  }

  private static String text(ForeignKey key) {
    return "references "
        + key.targetTable()
        + Columns.text(key.targetColumns())
        + " on delete "
        + key.onDelete().sql().toLowerCase(Locale.ROOT)
        + " on update "
        + key.onUpdate().sql().toLowerCase(Locale.ROOT);
  }
}
