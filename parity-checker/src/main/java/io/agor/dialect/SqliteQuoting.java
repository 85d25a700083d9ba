package io.agor.dialect;

/**
 * Backticks around every identifier. An unknown name in backticks is an error, where SQLite may
 * take one in double quotes for a string (<a
 * href="https://www.sqlite.org/quirks.html#dblquote">Double-quoted String Literals Are
 * Accepted</a>).
 */
final class SqliteQuoting implements Quoting {
  @Override
  public String identifier(String name) {
    return "`" + name.replace("`", "``") + "`";
  }
}
