-- What SchemaCrawler must come back with; it logs some SQL errors and goes on with less.
WITH t AS (
  SELECT s.name, s.type
    FROM sqlite_schema s
   WHERE s.name IN (SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'view'))
     AND s.type IN ('table', 'view')
     AND lower(substr(s.name, 1, 7)) <> 'sqlite_')
SELECT (SELECT count(*) FROM t) AS tables,
       (SELECT count(*) FROM t JOIN pragma_table_xinfo(t.name) WHERE t.type = 'table') AS columns,
       (SELECT count(*) FROM t JOIN pragma_table_xinfo(t.name) c WHERE t.type = 'table' AND c.pk > 0) AS key_columns,
       (SELECT count(*) FROM t JOIN pragma_index_list(t.name) WHERE t.type = 'table') AS indexes,
       0 AS constraints,
       0 AS constraint_columns
