-- hidden is 2 for a virtual generated column and 3 for a stored one.
SELECT '|' || s.name || '|' AS TABLE_NAME,
       '|' || c.name || '|' AS COLUMN_NAME,
       c.cid + 1 AS ORDINAL_POSITION,
       0 AS DATA_TYPE,
       'any' AS TYPE_NAME,
       c.type AS DECLARED_TYPE,
       CASE c."notnull" WHEN 0 THEN 'NULLABLE' ELSE 'NOT_NULL' END AS NULLABILITY,
       coalesce(c.dflt_value, '') AS DEFAULT_TEXT,
       CASE c.hidden WHEN 2 THEN 'VIRTUAL' WHEN 3 THEN 'STORED' ELSE '' END AS GENERATED
  FROM sqlite_schema s
  JOIN pragma_table_xinfo(s.name) c
 WHERE s.name IN (SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'view'))
   AND s.type = 'table'
   AND lower(substr(s.name, 1, 7)) <> 'sqlite_'
 ORDER BY s.name, c.cid
