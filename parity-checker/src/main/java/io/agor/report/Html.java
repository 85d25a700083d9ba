package io.agor.report;

/** A text of HTML that grows. What comes from outside goes in by {@link #text} alone. */
final class Html {

  private final StringBuilder html = new StringBuilder();

  /** Adds markup, which must be ours to the last letter. */
  Html markup(String ours) {
    html.append(ours);
    return this;
  }

  /** Adds a text so that it shows letter for letter, in an element or in a quoted attribute. */
  Html text(String content) {
    String visible = VisibleText.of(content);
    for (int i = 0; i < visible.length(); i++) {
      char character = visible.charAt(i);
      switch (character) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        default -> html.append(character);
      }
    }
    return this;
  }

  /** Adds a number. */
  Html number(long value) {
    html.append(value);
    return this;
  }

  @Override
  public String toString() {
    return html.toString();
  }
}
