package io.agor.probe;

import io.agor.schema.SqlText;
import java.util.List;
import java.util.Optional;

/** What is asked of the database itself, whatever the schema. */
final class DatabaseProbes {

  private static final String OBJECT = "the database";

  private DatabaseProbes() {}

  static ProbeGroup group() {
    return new ProbeGroup(
        "",
        List.of(),
        List.of(
            query(
                ProbeKind.NULL_ORDER,
                "SELECT CASE WHEN n IS NULL THEN 'NULL first' ELSE 'NULL last' END"
                    + " FROM (SELECT 1 AS n UNION ALL SELECT NULL) AS t ORDER BY n LIMIT 1"),
            query(
                ProbeKind.LIKE_CASE,
                "SELECT CASE WHEN 'a' LIKE 'A' THEN 'a LIKE A' ELSE 'not a LIKE A' END"),
            query(
                ProbeKind.TEXT_ORDER,
                "SELECT CASE WHEN t = 'a' THEN 'a before B' ELSE 'B before a' END"
                    + " FROM (SELECT 'a' AS t UNION ALL SELECT 'B') AS s ORDER BY t LIMIT 1"),
            query(ProbeKind.LOWER_CASE, "SELECT lower('\u00c4')")));
  }

  private static Probe query(ProbeKind kind, String query) {
    return new Probe(
        kind,
        OBJECT,
        List.of(),
        Optional.of(new Probe.Reading(SqlText.of(query), List.of(CellKind.TEXT))));
  }
}
