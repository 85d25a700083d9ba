package io.agor.schema;

/**
 * A view: a name for a query. The query is the text after {@code CREATE VIEW name AS}, without a
 * semicolon.
 */
public record View(String name, SqlText query) implements Named {

  /** Checks the name. */
  public View {
    Require.name("view", name);
  }
}
