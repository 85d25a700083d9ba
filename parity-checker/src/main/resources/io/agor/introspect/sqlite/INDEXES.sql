-- One row for each index; its parts are in index-parts.sql. An automatic index has no definition.
SELECT '|' || s.name || '|' AS TABLE_NAME,
       '|' || l.name || '|' AS INDEX_NAME,
       '|' || l.name || '|' AS COLUMN_NAME,
       1 AS ORDINAL_POSITION,
       CASE l."unique" WHEN 0 THEN 1 ELSE 0 END AS NON_UNIQUE,
       l.origin AS ORIGIN,
       coalesce(i.sql, '') AS DEFINITION
  FROM sqlite_schema s
  JOIN pragma_index_list(s.name) l
  LEFT JOIN sqlite_schema i ON i.type = 'index' AND i.name = l.name
 WHERE s.name IN (SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table')
   AND s.type = 'table'
   AND lower(substr(s.name, 1, 7)) <> 'sqlite_'
 ORDER BY s.name, l.seq
