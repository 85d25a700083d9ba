SELECT '|' || c.relname || '|' AS "TABLE_NAME",
       '|' || a.attname || '|' AS "COLUMN_NAME",
       k.position AS "KEY_SEQ",
       '|' || n.conname || '|' AS "PK_NAME"
  FROM pg_constraint n
  JOIN pg_class c ON c.oid = n.conrelid
 CROSS JOIN LATERAL unnest(n.conkey) WITH ORDINALITY AS k(attnum, position)
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum
 WHERE c.relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema())
   AND NOT c.relispartition
   AND n.contype = 'p'
 ORDER BY c.relname COLLATE "C", k.position
