package io.agor.introspect;

/**
 * Some of the tables and views of a database, so that not all of a large one is in memory at once.
 *
 * @param first the place of the first one in the order of the names, counted from 0
 * @param tables how many there are in the database
 */
record CatalogPortion(CatalogSql sql, int first, int tables) {

  /** How many tables and views are read at once. */
  static final int SIZE = 1_000;

  /**
   * The text of a query that tells of this portion. Each has a column TABLE_NAME, which says in the
   * query of the tables which there are.
   */
  String text(String name) {
    String all = sql.text(name);
    if (tables <= SIZE) {
      return all;
    }
    return """
        SELECT * FROM (
        %s
        ) AS everything WHERE "TABLE_NAME" IN (
        SELECT "TABLE_NAME" FROM (
        %s
        ) AS names ORDER BY "TABLE_NAME" LIMIT %d OFFSET %d)
        """
        .formatted(all, sql.text("TABLES"), SIZE, first);
  }
}
