-- cid is -1 for the rowid and -2 for an expression, whose text stands only in the definition.
SELECT s.name, l.name, x.seqno, coalesce(x.name, '') AS column_name,
       CASE x."desc" WHEN 0 THEN 'ASCENDING' ELSE 'DESCENDING' END AS direction
  FROM sqlite_schema s
  JOIN pragma_index_list(s.name) l
  JOIN pragma_index_xinfo(l.name) x
 WHERE s.type = 'table'
   AND x."key" = 1
   AND lower(substr(s.name, 1, 7)) <> 'sqlite_'
 ORDER BY s.name, l.seq, x.seqno
