package io.agor.probe;

import java.util.List;

/** What a database answers to a probe. */
public sealed interface Answer {

  /** Whether two databases have answered alike: both refused, or both hold the same. */
  boolean isLike(Answer other);

  /** In a few words, for a person. */
  String text();

  /**
   * The statement was carried out.
   *
   * @param rows what was read afterwards, each cell in one spelling; in the order of their texts
   */
  record Accepted(List<List<String>> rows) implements Answer {

    /** A text of more is cut for a reader. */
    private static final int MOST_CHARACTERS = 120;

    /** Copies. */
    public Accepted {
      rows = rows.stream().map(List::copyOf).toList();
    }

    @Override
    public boolean isLike(Answer other) {
      return equals(other);
    }

    private static String shortened(String text) {
      return text.length() <= MOST_CHARACTERS
          ? text
          : text.substring(0, text.offsetByCodePoints(0, MOST_CHARACTERS / 2)) + "\u2026";
    }

    @Override
    public String text() {
      if (rows.isEmpty()) {
        return "accepted";
      }
      StringBuilder text = new StringBuilder("accepted: ");
      for (int i = 0; i < rows.size(); i++) {
        text.append(i == 0 ? "" : "; ").append(String.join(", ", rows.get(i)));
      }
      return shortened(text.toString().replace('\0', '\u2400'));
    }
  }

  /** The database refused it, in its own words. */
  record Refused(String reason) implements Answer {

    @Override
    public boolean isLike(Answer other) {
      return other instanceof Refused;
    }

    @Override
    public String text() {
      return "refused: " + reason;
    }
  }

  /** It could not be asked, because the rows that it needs could not be inserted. */
  record NotAsked(String reason) implements Answer {

    @Override
    public boolean isLike(Answer other) {
      return other instanceof NotAsked;
    }

    @Override
    public String text() {
      return "not asked: " + reason;
    }
  }
}
