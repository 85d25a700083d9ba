-- INCLUDE columns stand after indnkeyatts. What a part has beyond a column and a direction follows it as
-- text: a collation or an operator class that is not the column's own, the place of NULL where it is not
-- the direction's own (last where ascending, first where descending).
SELECT t.relname, c.relname, k.position,
       CASE WHEN extra.text = '' THEN coalesce(a.attname, '') ELSE '' END AS column_name,
       CASE i.indoption[k.position - 1] & 1 WHEN 0 THEN 'ASCENDING' ELSE 'DESCENDING' END AS direction,
       pg_get_indexdef(i.indexrelid, k.position, false) || extra.text AS expression
  FROM pg_index i
  JOIN pg_class c ON c.oid = i.indexrelid
  JOIN pg_class t ON t.oid = i.indrelid
 CROSS JOIN LATERAL generate_series(1, i.indnkeyatts::int) AS k(position)
  LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[k.position - 1] AND a.attnum > 0
  JOIN pg_opclass o ON o.oid = i.indclass[k.position - 1]
  LEFT JOIN pg_collation l ON l.oid = i.indcollation[k.position - 1] AND l.oid <> coalesce(a.attcollation, 100)
 CROSS JOIN LATERAL (
   SELECT coalesce(' COLLATE ' || quote_ident(l.collname), '')
       || CASE WHEN o.opcdefault THEN '' ELSE ' ' || quote_ident(o.opcname) END
       || CASE i.indoption[k.position - 1] & 3 WHEN 1 THEN ' NULLS LAST' WHEN 2 THEN ' NULLS FIRST' ELSE '' END AS text
 ) AS extra
 WHERE t.relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema())
   AND t.relkind IN ('r', 'p')
   AND NOT t.relispartition
 ORDER BY t.relname COLLATE "C", c.relname COLLATE "C", k.position
