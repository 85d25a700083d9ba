-- What stands beside tables, views and indexes, one a row: kind, name, table.
WITH s AS (SELECT oid FROM pg_namespace WHERE nspname = current_schema())
SELECT 'trigger' AS kind, t.tgname::text AS name, c.relname::text AS table_name
  FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
 WHERE NOT t.tgisinternal AND c.relnamespace = (SELECT oid FROM s)
UNION ALL SELECT CASE p.prokind WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate' ELSE 'function' END, p.proname, ''
  FROM pg_proc p
 WHERE p.pronamespace = (SELECT oid FROM s)
   AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype IN ('e', 'i'))
UNION ALL SELECT 'materialized view', c.relname, '' FROM pg_class c WHERE c.relkind = 'm' AND c.relnamespace = (SELECT oid FROM s)
UNION ALL SELECT 'partition', c.relname, p.relname
  FROM pg_class c JOIN pg_inherits h ON h.inhrelid = c.oid JOIN pg_class p ON p.oid = h.inhparent
 WHERE c.relispartition AND c.relkind IN ('r', 'p') AND c.relnamespace = (SELECT oid FROM s)
UNION ALL SELECT CASE y.typtype WHEN 'e' THEN 'enum type' ELSE 'domain' END, y.typname, ''
  FROM pg_type y
 WHERE y.typtype IN ('e', 'd') AND y.typnamespace = (SELECT oid FROM s)
   AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_type'::regclass AND d.objid = y.oid AND d.deptype = 'e')
UNION ALL SELECT 'sequence', c.relname, ''
  FROM pg_class c
 WHERE c.relkind = 'S' AND c.relnamespace = (SELECT oid FROM s)
   AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i'))
UNION ALL SELECT 'exclusion constraint', n.conname || ' ' || pg_get_constraintdef(n.oid), c.relname
  FROM pg_constraint n JOIN pg_class c ON c.oid = n.conrelid WHERE n.contype = 'x' AND c.relnamespace = (SELECT oid FROM s)
UNION ALL SELECT 'rule', r.rulename, c.relname
  FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class WHERE r.rulename <> '_RETURN' AND c.relnamespace = (SELECT oid FROM s)
UNION ALL SELECT 'policy', p.polname, c.relname
  FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid WHERE c.relnamespace = (SELECT oid FROM s)
UNION ALL SELECT 'table', quote_ident(n.nspname) || '.' || quote_ident(c.relname), ''
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND n.oid <> (SELECT oid FROM s)
   AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\_%' AND c.relname <> '__drizzle_migrations'
   AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
 ORDER BY 3, 1, 2
