-- contype n, the NOT NULL constraints of PostgreSQL 18, is told by the columns.
SELECT '|' || c.relname || '|' AS "TABLE_NAME",
       '|' || n.conname || '|' AS "CONSTRAINT_NAME",
       CASE n.contype WHEN 'u' THEN 'UNIQUE' ELSE 'CHECK' END AS "CONSTRAINT_TYPE",
       coalesce(pg_get_expr(n.conbin, n.conrelid), '') AS "EXPRESSION"
  FROM pg_constraint n
  JOIN pg_class c ON c.oid = n.conrelid
 WHERE c.relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema())
   AND c.relkind IN ('r', 'p', 'f')
   AND NOT c.relispartition
   AND n.contype IN ('u', 'c')
   AND NOT EXISTS (SELECT FROM pg_depend x WHERE x.classid = 'pg_class'::regclass AND x.objid = c.oid AND x.deptype = 'e')
 ORDER BY c.relname COLLATE "C", n.conname COLLATE "C"
