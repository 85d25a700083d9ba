-- Tables and views of the main database; virtual tables, their shadow tables and SQLite's own are left out.
SELECT '|' || s.name || '|' AS TABLE_NAME,
       upper(s.type) AS TABLE_TYPE,
       NULL AS REMARKS,
       s.sql AS DEFINITION
  FROM sqlite_schema s
 WHERE s.name IN (SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'view'))
   AND s.type IN ('table', 'view')
   AND lower(substr(s.name, 1, 7)) <> 'sqlite_'
 ORDER BY s.name
