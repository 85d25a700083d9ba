-- What the tables of the schema need before they can be made, each as the statement that makes it: extensions, enum
-- types, sequences of nobody, functions and domains that a column, a default, a check or an index names.
WITH RECURSIVE s AS (SELECT oid FROM pg_namespace WHERE nspname = current_schema()),
relation AS (SELECT c.oid FROM pg_class c WHERE c.relnamespace = (SELECT oid FROM s) AND c.relkind IN ('r', 'p', 'i', 'I')),
need(classid, objid) AS (
  SELECT d.refclassid, d.refobjid
    FROM pg_depend d
   WHERE d.classid = 'pg_class'::regclass AND d.objid IN (SELECT oid FROM relation)
      OR d.classid = 'pg_attrdef'::regclass AND d.objid IN (SELECT a.oid FROM pg_attrdef a WHERE a.adrelid IN (SELECT oid FROM relation))
      OR d.classid = 'pg_constraint'::regclass AND d.objid IN (SELECT n.oid FROM pg_constraint n WHERE n.conrelid IN (SELECT oid FROM relation))
   UNION
  SELECT d.refclassid, d.refobjid
    FROM need n
    JOIN pg_depend d ON d.classid = n.classid AND d.objid = n.objid
   WHERE n.classid IN ('pg_type'::regclass, 'pg_proc'::regclass, 'pg_opclass'::regclass, 'pg_opfamily'::regclass, 'pg_operator'::regclass, 'pg_collation'::regclass)
)
SELECT statement
  FROM (
    SELECT 1 AS kind, e.oid, 'CREATE EXTENSION IF NOT EXISTS ' || quote_ident(e.extname) AS statement
      FROM pg_extension e
     WHERE e.extname <> 'plpgsql'
       AND EXISTS (SELECT FROM need WHERE need.classid = 'pg_extension'::regclass AND need.objid = e.oid)
    UNION ALL
    SELECT 2, y.oid, 'CREATE TYPE ' || quote_ident(y.typname) || ' AS ENUM ('
           || (SELECT string_agg(quote_literal(v.enumlabel), ', ' ORDER BY v.enumsortorder) FROM pg_enum v WHERE v.enumtypid = y.oid) || ')'
      FROM pg_type y
     WHERE y.typtype = 'e'
    UNION ALL
    SELECT 3, c.oid, 'CREATE SEQUENCE ' || quote_ident(c.relname)
           || CASE WHEN q.seqtypid = 'bigint'::regtype THEN '' ELSE ' AS ' || format_type(q.seqtypid, NULL) END
           || CASE q.seqincrement WHEN 1 THEN '' ELSE ' INCREMENT BY ' || q.seqincrement END
           || CASE WHEN q.seqmin = 1 THEN '' ELSE ' MINVALUE ' || q.seqmin END
           || CASE WHEN q.seqmax IN (32767, 2147483647, 9223372036854775807) THEN '' ELSE ' MAXVALUE ' || q.seqmax END
           || CASE q.seqstart WHEN 1 THEN '' ELSE ' START WITH ' || q.seqstart END
           || CASE WHEN q.seqcycle THEN ' CYCLE' ELSE '' END
      FROM pg_sequence q
      JOIN pg_class c ON c.oid = q.seqrelid
     WHERE NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i'))
    UNION ALL
    SELECT 4, p.oid, regexp_replace(
             rtrim(pg_get_functiondef(p.oid), E' \n'), '^CREATE OR REPLACE FUNCTION ' || quote_ident(current_schema()) || '[.]', 'CREATE FUNCTION ')
      FROM pg_proc p
     WHERE p.prokind = 'f'
    UNION ALL
    SELECT 5, y.oid, 'CREATE DOMAIN ' || quote_ident(y.typname) || ' AS ' || format_type(y.typbasetype, y.typtypmod)
           || coalesce(' DEFAULT ' || y.typdefault, '')
           || CASE WHEN y.typnotnull THEN ' NOT NULL' ELSE '' END
           || coalesce((SELECT string_agg(' CONSTRAINT ' || quote_ident(n.conname) || ' ' || pg_get_constraintdef(n.oid), '' ORDER BY n.conname)
                          FROM pg_constraint n WHERE n.contypid = y.oid AND n.contype = 'c'), '')
      FROM pg_type y
     WHERE y.typtype = 'd'
  ) AS made
 WHERE kind = 1
    OR EXISTS (
         SELECT FROM need
          WHERE need.objid = made.oid
            AND need.classid = CASE kind WHEN 3 THEN 'pg_class'::regclass WHEN 4 THEN 'pg_proc'::regclass ELSE 'pg_type'::regclass END)
   AND (SELECT oid FROM s) = CASE kind
         WHEN 3 THEN (SELECT relnamespace FROM pg_class WHERE oid = made.oid)
         WHEN 4 THEN (SELECT pronamespace FROM pg_proc WHERE oid = made.oid)
         ELSE (SELECT typnamespace FROM pg_type WHERE oid = made.oid) END
   AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = made.oid AND d.deptype = 'e'
          AND d.classid = CASE kind WHEN 3 THEN 'pg_class'::regclass WHEN 4 THEN 'pg_proc'::regclass ELSE 'pg_type'::regclass END)
 ORDER BY kind, oid
