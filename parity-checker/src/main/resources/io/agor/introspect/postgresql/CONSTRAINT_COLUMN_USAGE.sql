-- conkey holds the key columns of a unique constraint, without those that INCLUDE adds.
SELECT '|' || c.relname || '|' AS "TABLE_NAME",
       '|' || n.conname || '|' AS "CONSTRAINT_NAME",
       '|' || a.attname || '|' AS "COLUMN_NAME",
       k.position AS "ORDINAL_POSITION"
  FROM pg_constraint n
  JOIN pg_class c ON c.oid = n.conrelid
 CROSS JOIN LATERAL unnest(n.conkey) WITH ORDINALITY AS k(attnum, position)
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum
 WHERE c.relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema())
   AND NOT c.relispartition
   AND n.contype = 'u'
   AND NOT EXISTS (SELECT FROM pg_depend x WHERE x.classid = 'pg_class'::regclass AND x.objid = c.oid AND x.deptype = 'e')
 ORDER BY c.relname COLLATE "C", n.conname COLLATE "C", k.position
