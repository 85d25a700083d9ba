-- What the tables of the schema need before they can be made, each as the statement that makes it: schemas, extensions,
-- types, sequences of nobody, functions and domains that a column, a default, a check or an index names.
WITH RECURSIVE s AS (SELECT oid FROM pg_namespace WHERE nspname = current_schema()),
relation AS (SELECT c.oid FROM pg_class c WHERE c.relnamespace = (SELECT oid FROM s) AND c.relkind IN ('r', 'p', 'i', 'I')),
-- a domain needs what its checks need, and a composite type what its columns need
edge(classid, objid, refclassid, refobjid) AS (
  SELECT d.classid, d.objid, d.refclassid, d.refobjid
    FROM pg_depend d
   WHERE d.classid IN ('pg_type'::regclass, 'pg_proc'::regclass, 'pg_opclass'::regclass, 'pg_opfamily'::regclass, 'pg_operator'::regclass, 'pg_collation'::regclass)
  UNION ALL
  SELECT 'pg_type'::regclass::oid, n.contypid, d.refclassid, d.refobjid
    FROM pg_constraint n JOIN pg_depend d ON d.classid = 'pg_constraint'::regclass AND d.objid = n.oid
   WHERE n.contypid <> 0
  UNION ALL
  SELECT 'pg_type'::regclass::oid, c.reltype, d.refclassid, d.refobjid
    FROM pg_class c JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = c.oid
   WHERE c.relkind = 'c'
),
need(classid, objid) AS (
  SELECT d.refclassid, d.refobjid
    FROM pg_depend d
   WHERE d.classid = 'pg_class'::regclass AND d.objid IN (SELECT oid FROM relation)
      OR d.classid = 'pg_attrdef'::regclass AND d.objid IN (SELECT a.oid FROM pg_attrdef a WHERE a.adrelid IN (SELECT oid FROM relation))
      OR d.classid = 'pg_constraint'::regclass AND d.objid IN (SELECT n.oid FROM pg_constraint n WHERE n.conrelid IN (SELECT oid FROM relation))
   UNION
  SELECT e.refclassid, e.refobjid
    FROM need n
    JOIN edge e ON e.classid = n.classid AND e.objid = n.objid
),
space AS (
  SELECT n.oid, n.nspname, CASE WHEN n.oid = (SELECT oid FROM s) THEN '' ELSE quote_ident(n.nspname) || '.' END AS prefix
    FROM pg_namespace n
   WHERE n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\_%'
),
-- Types that depend on nothing come first; of the others, which may need each other, the older is made before the younger.
made AS (
  SELECT 2 AS kind, e.oid, 'pg_extension'::regclass::oid AS classid, e.extnamespace AS space,
         'CREATE EXTENSION IF NOT EXISTS ' || quote_ident(e.extname)
         || coalesce((SELECT ' SCHEMA ' || quote_ident(p.nspname) FROM space p WHERE p.oid = e.extnamespace AND p.prefix <> ''), '') AS statement
    FROM pg_extension e
   WHERE e.extname <> 'plpgsql'
  UNION ALL
  SELECT 3, y.oid, 'pg_type'::regclass::oid, p.oid, 'CREATE TYPE ' || p.prefix || quote_ident(y.typname) || ' AS ENUM ('
         || coalesce((SELECT string_agg(quote_literal(v.enumlabel), ', ' ORDER BY v.enumsortorder) FROM pg_enum v WHERE v.enumtypid = y.oid), '') || ')'
    FROM pg_type y JOIN space p ON p.oid = y.typnamespace
   WHERE y.typtype = 'e'
  UNION ALL
  SELECT 4, c.oid, 'pg_class'::regclass::oid, p.oid, 'CREATE SEQUENCE ' || p.prefix || quote_ident(c.relname)
         || CASE WHEN q.seqtypid = 'bigint'::regtype THEN '' ELSE ' AS ' || format_type(q.seqtypid, NULL) END
         || CASE q.seqincrement WHEN 1 THEN '' ELSE ' INCREMENT BY ' || q.seqincrement END
         || CASE WHEN q.seqmin = 1 THEN '' ELSE ' MINVALUE ' || q.seqmin END
         || CASE WHEN q.seqmax IN (32767, 2147483647, 9223372036854775807) THEN '' ELSE ' MAXVALUE ' || q.seqmax END
         || CASE q.seqstart WHEN 1 THEN '' ELSE ' START WITH ' || q.seqstart END
         || CASE WHEN q.seqcycle THEN ' CYCLE' ELSE '' END
    FROM pg_sequence q
    JOIN pg_class c ON c.oid = q.seqrelid
    JOIN space p ON p.oid = c.relnamespace
   WHERE NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i'))
  UNION ALL
  SELECT 6, f.oid, 'pg_proc'::regclass::oid, p.oid, regexp_replace(
           rtrim(pg_get_functiondef(f.oid), E' \n'), '^CREATE OR REPLACE FUNCTION (' || quote_ident(current_schema()) || '[.])?', 'CREATE FUNCTION ')
    FROM pg_proc f JOIN space p ON p.oid = f.pronamespace
   WHERE f.prokind = 'f'
  UNION ALL
  SELECT 6, y.oid, 'pg_type'::regclass::oid, p.oid, 'CREATE DOMAIN ' || p.prefix || quote_ident(y.typname) || ' AS ' || format_type(y.typbasetype, y.typtypmod)
         || coalesce(' DEFAULT ' || y.typdefault, '')
         || CASE WHEN y.typnotnull THEN ' NOT NULL' ELSE '' END
         || coalesce((SELECT string_agg(' CONSTRAINT ' || quote_ident(n.conname) || ' ' || pg_get_constraintdef(n.oid), '' ORDER BY n.conname)
                        FROM pg_constraint n WHERE n.contypid = y.oid AND n.contype = 'c'), '')
    FROM pg_type y JOIN space p ON p.oid = y.typnamespace
   WHERE y.typtype = 'd'
  UNION ALL
  SELECT 6, y.oid, 'pg_type'::regclass::oid, p.oid, 'CREATE TYPE ' || p.prefix || quote_ident(y.typname) || ' AS ('
         || coalesce((SELECT string_agg(quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod), ', ' ORDER BY a.attnum)
                        FROM pg_attribute a WHERE a.attrelid = y.typrelid AND a.attnum > 0 AND NOT a.attisdropped), '') || ')'
    FROM pg_type y JOIN space p ON p.oid = y.typnamespace JOIN pg_class c ON c.oid = y.typrelid
   WHERE y.typtype = 'c' AND c.relkind = 'c'
  UNION ALL
  SELECT 6, y.oid, 'pg_type'::regclass::oid, p.oid, 'CREATE TYPE ' || p.prefix || quote_ident(y.typname) || ' AS RANGE (SUBTYPE = ' || format_type(r.rngsubtype, NULL)
         || CASE WHEN r.rngsubdiff = 0 THEN '' ELSE ', SUBTYPE_DIFF = ' || r.rngsubdiff::regproc END
         || ', MULTIRANGE_TYPE_NAME = ' || p.prefix || quote_ident(m.typname) || ')'
    FROM pg_range r
    JOIN pg_type y ON y.oid = r.rngtypid
    JOIN pg_type m ON m.oid = r.rngmultitypid
    JOIN space p ON p.oid = y.typnamespace
),
chosen AS (
  SELECT m.*
    FROM made m
   WHERE EXISTS (SELECT FROM need WHERE need.classid = m.classid AND need.objid = m.oid)
     AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = m.oid AND d.classid = m.classid AND d.deptype IN ('e', 'i') AND m.kind <> 2)
)
SELECT statement
  FROM (
    SELECT DISTINCT 1 AS kind, 0::oid AS oid, 'CREATE SCHEMA IF NOT EXISTS ' || quote_ident(p.nspname) AS statement
      FROM chosen c JOIN space p ON p.oid = c.space
     WHERE p.prefix <> '' AND p.nspname <> 'public'
    UNION ALL
    -- as pg_dump has it: the body of a function may name tables, which are not there yet
    SELECT 5, 0, 'SET check_function_bodies = off' WHERE EXISTS (SELECT FROM chosen WHERE classid = 'pg_proc'::regclass)
    UNION ALL
    SELECT kind, oid, statement FROM chosen
    UNION ALL
    SELECT 7, 0, 'RESET check_function_bodies' WHERE EXISTS (SELECT FROM chosen WHERE classid = 'pg_proc'::regclass)
  ) AS all_of_them
 ORDER BY kind, oid, statement
