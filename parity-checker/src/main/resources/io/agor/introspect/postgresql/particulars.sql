-- Facts beyond the schema model, one a row: fact, table, object, place in a list, value.
WITH t AS (
  SELECT c.oid, c.relname, c.relkind
    FROM pg_class c
   WHERE c.relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema())
     AND c.relkind IN ('r', 'p', 'f', 'v', 'm')
     AND NOT c.relispartition
     AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')),
a AS (
  SELECT t.relname, a.attname, a.attidentity, a.attcollation, a.attrelid, a.attnum, y.*,
         CASE WHEN y.typtype = 'd' THEN y.typbasetype WHEN y.typcategory = 'A' THEN y.typelem ELSE y.oid END AS valuetype
    FROM t
    JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
    JOIN pg_type y ON y.oid = a.atttypid
   WHERE t.relkind IN ('r', 'p', 'f')),
i AS (
  SELECT t.relname, c.relname AS indexname, c.relam, x.*
    FROM t
    JOIN pg_index x ON x.indrelid = t.oid
    JOIN pg_class c ON c.oid = x.indexrelid),
n AS (
  SELECT t.relname, n.* FROM t JOIN pg_constraint n ON n.conrelid = t.oid)
SELECT 'PARENT' AS fact, t.relname AS table_name, '' AS object, h.inhseqno AS place, p.relname::text AS value
  FROM t JOIN pg_inherits h ON h.inhrelid = t.oid JOIN pg_class p ON p.oid = h.inhparent
UNION ALL SELECT 'RELATION', t.relname, '', 1, CASE t.relkind WHEN 'p' THEN 'partitioned table' WHEN 'f' THEN 'foreign table' ELSE 'materialized view' END
  FROM t WHERE t.relkind IN ('p', 'f', 'm')
UNION ALL SELECT 'BASE_TYPE', relname, attname, 1, format_type(typbasetype, typtypmod) FROM a WHERE typtype = 'd'
UNION ALL SELECT 'DOMAIN_CHECK', a.relname, a.attname, row_number() OVER (PARTITION BY a.attrelid, a.attnum ORDER BY n.conname COLLATE "C"), pg_get_expr(n.conbin, 0)
  FROM a JOIN pg_constraint n ON n.contypid = a.oid AND n.contype = 'c'
UNION ALL SELECT 'ENUM_VALUE', a.relname, a.attname, row_number() OVER (PARTITION BY a.attrelid, a.attnum ORDER BY e.enumsortorder), e.enumlabel
  FROM a JOIN pg_enum e ON e.enumtypid = a.valuetype
UNION ALL SELECT 'COLLATION', a.relname, a.attname, 1, l.collname
  FROM a JOIN pg_collation l ON l.oid = a.attcollation WHERE a.attcollation <> a.typcollation
UNION ALL SELECT 'ALWAYS', relname, attname, 1, 'generated always' FROM a WHERE attidentity = 'a'
UNION ALL SELECT 'METHOD', i.relname, i.indexname, 1, m.amname FROM i JOIN pg_am m ON m.oid = i.relam WHERE m.amname <> 'btree'
UNION ALL SELECT 'INDEX_ORDER', i.relname, i.indexname, k.position,
       concat_ws(' ', 'COLLATE ' || quote_ident(l.collname), CASE WHEN o.opcdefault THEN NULL ELSE quote_ident(o.opcname) END,
                 CASE i.indoption[k.position - 1] & 3 WHEN 1 THEN 'NULLS LAST' WHEN 2 THEN 'NULLS FIRST' END)
  FROM i CROSS JOIN LATERAL generate_series(1, i.indnkeyatts::int) AS k(position)
  LEFT JOIN pg_attribute b ON b.attrelid = i.indrelid AND b.attnum = i.indkey[k.position - 1] AND b.attnum > 0
  JOIN pg_opclass o ON o.oid = i.indclass[k.position - 1]
  LEFT JOIN pg_collation l ON l.oid = i.indcollation[k.position - 1] AND l.oid <> coalesce(b.attcollation, 100)
 WHERE l.oid IS NOT NULL OR NOT o.opcdefault OR i.indoption[k.position - 1] & 3 IN (1, 2)
UNION ALL SELECT 'INCLUDE', i.relname, i.indexname, k.position, b.attname
  FROM i CROSS JOIN LATERAL generate_series(i.indnkeyatts + 1, i.indnatts) AS k(position)
  JOIN pg_attribute b ON b.attrelid = i.indrelid AND b.attnum = i.indkey[k.position - 1]
UNION ALL SELECT 'NULLS_NOT_DISTINCT', relname, indexname, 1, 'nulls not distinct' FROM i WHERE to_jsonb(i) ->> 'indnullsnotdistinct' = 'true'
UNION ALL SELECT 'INVALID', relname, indexname, 1, 'invalid' FROM i WHERE NOT indisvalid
UNION ALL SELECT 'DEFERRABLE', relname, conname, 1, 'deferrable initially ' || CASE WHEN condeferred THEN 'deferred' ELSE 'immediate' END FROM n WHERE condeferrable
UNION ALL SELECT 'MATCH', relname, conname, 1, 'match full' FROM n WHERE contype = 'f' AND confmatchtype = 'f'
UNION ALL SELECT 'INVALID', relname, conname, 1, 'not valid' FROM n WHERE contype IN ('f', 'c') AND NOT convalidated
UNION ALL SELECT 'EXCLUSION', relname, conname, 1, pg_get_constraintdef(oid) FROM n WHERE contype = 'x'
UNION ALL SELECT 'SEQUENCE', c.relname, '', 1, 'sequence'
  FROM pg_class c
 WHERE c.relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema()) AND c.relkind = 'S'
 ORDER BY 1, 2, 3, 4
