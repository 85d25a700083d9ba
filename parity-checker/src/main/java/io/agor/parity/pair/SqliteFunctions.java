package io.agor.parity.pair;

/** SQLite's names of functions that canonical text calls as PostgreSQL does. */
final class SqliteFunctions {

  private SqliteFunctions() {}

  static String rewritten(String sql) {
    return sql.replaceAll("\\bbtrim\\(", "trim(").replaceAll("\\bstrpos\\(", "instr(");
  }
}
