-- What stands beside tables, views and indexes, one a row: kind, name, table.
SELECT 'trigger' AS kind, name, tbl_name AS table_name FROM sqlite_schema WHERE type = 'trigger'
UNION ALL SELECT 'virtual table', name, '' FROM pragma_table_list WHERE schema = 'main' AND type = 'virtual'
 ORDER BY 3, 1, 2
