SELECT c.relname, n.conname, k.position, a.attname,
       CASE WHEN p.relnamespace = c.relnamespace THEN p.relname ELSE s.nspname || '.' || p.relname END AS target_table,
       b.attname AS target_column,
       CASE n.confdeltype WHEN 'a' THEN 'NO_ACTION' WHEN 'r' THEN 'RESTRICT' WHEN 'c' THEN 'CASCADE' WHEN 'n' THEN 'SET_NULL' WHEN 'd' THEN 'SET_DEFAULT' END AS on_delete,
       CASE n.confupdtype WHEN 'a' THEN 'NO_ACTION' WHEN 'r' THEN 'RESTRICT' WHEN 'c' THEN 'CASCADE' WHEN 'n' THEN 'SET_NULL' WHEN 'd' THEN 'SET_DEFAULT' END AS on_update
  FROM pg_constraint n
  JOIN pg_class c ON c.oid = n.conrelid
  JOIN pg_class p ON p.oid = n.confrelid
  JOIN pg_namespace s ON s.oid = p.relnamespace
 CROSS JOIN LATERAL unnest(n.conkey, n.confkey) WITH ORDINALITY AS k(attnum, target, position)
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum
  JOIN pg_attribute b ON b.attrelid = p.oid AND b.attnum = k.target
 WHERE c.relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema())
   AND NOT c.relispartition
   AND n.contype = 'f'
   AND n.conparentid = 0
 ORDER BY c.relname COLLATE "C", n.conname COLLATE "C", k.position
