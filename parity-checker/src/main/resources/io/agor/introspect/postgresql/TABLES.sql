-- Tables and views of the current schema; partitions belong to their table, objects of extensions to nobody.
SELECT '|' || c.relname || '|' AS "TABLE_NAME",
       CASE WHEN c.relkind IN ('v', 'm') THEN 'VIEW' ELSE 'TABLE' END AS "TABLE_TYPE",
       obj_description(c.oid, 'pg_class') AS "REMARKS",
       CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) ELSE '' END AS "DEFINITION"
  FROM pg_class c
 WHERE c.relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema())
   AND c.relkind IN ('r', 'p', 'f', 'v', 'm')
   AND NOT c.relispartition
   AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
 ORDER BY c.relname COLLATE "C"
