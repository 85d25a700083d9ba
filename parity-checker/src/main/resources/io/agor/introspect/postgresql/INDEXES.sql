-- One row for each index that no primary key and no unique constraint owns; its parts are in index-parts.sql.
SELECT '|' || t.relname || '|' AS "TABLE_NAME",
       '|' || c.relname || '|' AS "INDEX_NAME",
       '|' || c.relname || '|' AS "COLUMN_NAME",
       1 AS "ORDINAL_POSITION",
       CASE WHEN i.indisunique THEN 0 ELSE 1 END AS "NON_UNIQUE",
       coalesce(pg_get_expr(i.indpred, i.indrelid), '') AS "PREDICATE"
  FROM pg_index i
  JOIN pg_class c ON c.oid = i.indexrelid
  JOIN pg_class t ON t.oid = i.indrelid
 WHERE t.relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema())
   AND t.relkind IN ('r', 'p')
   AND NOT t.relispartition
   AND NOT EXISTS (SELECT FROM pg_constraint n WHERE n.conindid = i.indexrelid AND n.conrelid = i.indrelid AND n.contype IN ('p', 'u'))
   AND NOT EXISTS (SELECT FROM pg_depend x WHERE x.classid = 'pg_class'::regclass AND x.objid = t.oid AND x.deptype = 'e')
 ORDER BY t.relname COLLATE "C", c.relname COLLATE "C"
