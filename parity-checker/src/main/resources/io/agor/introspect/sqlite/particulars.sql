-- Facts beyond the schema model, one a row: fact, table, object, place in a list, value.
-- Collations and deferrability stand only in the text of a table;
-- an index that no row names belongs to a constraint.
SELECT 'STRICT' AS fact, name AS table_name, '' AS object, 1 AS place, 'strict' AS value
  FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict
UNION ALL
SELECT 'WITHOUT_ROWID', name, '', 1, 'without rowid' FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND wr
UNION ALL
SELECT 'VIRTUAL', name, '', 1, 'virtual table' FROM pragma_table_list WHERE schema = 'main' AND type = 'virtual'
UNION ALL
SELECT 'TEXT', name, '', 1, sql FROM sqlite_schema WHERE type = 'table' AND lower(substr(name, 1, 7)) <> 'sqlite_'
   AND name IN (SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table')
UNION ALL
SELECT 'INDEX', tbl_name, name, 1, '' FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL
 ORDER BY 1, 2
