SELECT '|' || s.name || '|' AS TABLE_NAME,
       '|' || c.name || '|' AS COLUMN_NAME,
       c.pk AS KEY_SEQ,
       '|' || s.name || '_pkey' || '|' AS PK_NAME
  FROM sqlite_schema s
  JOIN pragma_table_xinfo(s.name) c
 WHERE s.name IN (SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table')
   AND s.type = 'table'
   AND c.pk > 0
   AND lower(substr(s.name, 1, 7)) <> 'sqlite_'
 ORDER BY s.name, c.pk
