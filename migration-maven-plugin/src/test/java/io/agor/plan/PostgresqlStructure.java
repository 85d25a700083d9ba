package io.agor.plan;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What PostgreSQL's catalog says of the schema {@code public}. */
final class PostgresqlStructure {

  private PostgresqlStructure() {}

  static List<String> of(ConnectedDatabase database) throws SQLException {
    List<String> structure = new ArrayList<>();
    structure.addAll(
        database.query(
            """
            SELECT c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
              a.attidentity, a.attgenerated,
              replace(pg_get_expr(d.adbin, d.adrelid), '::character varying::text', '::text')
            FROM pg_attribute a
            JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'v')
            LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
            WHERE c.relnamespace = 'public'::regnamespace AND a.attnum > 0 AND NOT a.attisdropped
            ORDER BY c.relname, a.attname"""));
    structure.addAll(
        database.query(
            """
            SELECT conrelid::regclass, conname, pg_get_constraintdef(oid)
            FROM pg_constraint
            WHERE connamespace = 'public'::regnamespace
              AND contype <> 'n' -- NOT NULL, which PostgreSQL 18 names after the oldest name
            ORDER BY conrelid::regclass::text, conname"""));
    structure.addAll(
        database.query(
            "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY indexname"));
    structure.addAll(
        database.query(
            "SELECT sequencename, pg_get_serial_sequence(quote_ident(c.relname), a.attname)"
                + " FROM pg_sequences s"
                + " JOIN pg_depend d ON d.objid = (quote_ident(schemaname) || '.' ||"
                + " quote_ident(sequencename))::regclass AND d.deptype = 'i'"
                + " JOIN pg_class c ON c.oid = d.refobjid"
                + " JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.refobjsubid"
                + " WHERE schemaname = 'public' ORDER BY sequencename"));
    structure.addAll(
        database.query(
            "SELECT viewname, definition FROM pg_views WHERE schemaname = 'public'"
                + " ORDER BY viewname"));
    return structure;
  }
}
