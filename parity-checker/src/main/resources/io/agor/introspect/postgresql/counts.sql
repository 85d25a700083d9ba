-- What SchemaCrawler must come back with; it logs some SQL errors and goes on with less.
WITH t AS (
  SELECT c.oid, c.relkind
    FROM pg_class c
   WHERE c.relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema())
     AND c.relkind IN ('r', 'p', 'f', 'v', 'm')
     AND NOT c.relispartition
     AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')),
n AS (
  SELECT n.contype, cardinality(n.conkey) AS columns, n.conindid
    FROM pg_constraint n JOIN t ON t.oid = n.conrelid)
SELECT (SELECT count(*) FROM t) AS tables,
       (SELECT count(*) FROM t JOIN pg_attribute a ON a.attrelid = t.oid
         WHERE t.relkind IN ('r', 'p', 'f') AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
       (SELECT coalesce(sum(columns), 0) FROM n WHERE contype = 'p') AS key_columns,
       (SELECT count(*) FROM t JOIN pg_index i ON i.indrelid = t.oid WHERE t.relkind IN ('r', 'p'))
         - (SELECT count(*) FROM n WHERE contype IN ('p', 'u')) AS indexes,
       (SELECT count(*) FROM n WHERE contype IN ('u', 'c')) AS constraints,
       (SELECT coalesce(sum(columns), 0) FROM n WHERE contype = 'u') AS constraint_columns
