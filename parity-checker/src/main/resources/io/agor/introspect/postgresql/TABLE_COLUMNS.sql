SELECT '|' || c.relname || '|' AS "TABLE_NAME",
       '|' || a.attname || '|' AS "COLUMN_NAME",
       row_number() OVER (PARTITION BY c.oid ORDER BY a.attnum) AS "ORDINAL_POSITION",
       0 AS "DATA_TYPE",
       'any' AS "TYPE_NAME",
       col_description(c.oid, a.attnum) AS "REMARKS",
       format_type(a.atttypid, a.atttypmod) AS "DECLARED_TYPE",
       CASE WHEN a.attnotnull THEN 'NOT_NULL' ELSE 'NULLABLE' END AS "NULLABILITY",
       coalesce(pg_get_expr(d.adbin, d.adrelid), '') AS "DEFAULT_TEXT",
       CASE a.attgenerated WHEN 's' THEN 'STORED' WHEN 'v' THEN 'VIRTUAL' ELSE '' END AS "GENERATED",
       CASE WHEN a.attidentity <> '' THEN 'IDENTITY'
            -- A serial primary key: its default counts by the sequence that belongs to the column.
            WHEN EXISTS (SELECT FROM pg_index p WHERE p.indrelid = c.oid AND p.indisprimary AND p.indnatts = 1 AND p.indkey[0] = a.attnum)
             AND EXISTS (SELECT FROM pg_depend o
                          WHERE o.classid = 'pg_class'::regclass AND o.refclassid = 'pg_class'::regclass
                            AND o.refobjid = c.oid AND o.refobjsubid = a.attnum AND o.deptype = 'a'
                            AND pg_get_expr(d.adbin, d.adrelid) = format('nextval(%L::regclass)', o.objid::regclass::text))
            THEN 'IDENTITY' ELSE '' END AS "IDENTITY"
  FROM pg_class c
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
 WHERE c.relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema())
   AND c.relkind IN ('r', 'p', 'f')
   AND NOT c.relispartition
   AND NOT EXISTS (SELECT FROM pg_depend x WHERE x.classid = 'pg_class'::regclass AND x.objid = c.oid AND x.deptype = 'e')
 ORDER BY c.relname COLLATE "C", a.attnum
