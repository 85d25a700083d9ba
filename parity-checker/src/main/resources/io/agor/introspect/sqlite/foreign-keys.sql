-- id counts from the last declared to the first; the target columns are NULL where the primary key is meant.
SELECT s.name, f.id, f.seq, f."from", f."table", coalesce(f."to", '') AS target_column,
       upper(replace(f.on_delete, ' ', '_')) AS on_delete,
       upper(replace(f.on_update, ' ', '_')) AS on_update
  FROM sqlite_schema s
  JOIN pragma_foreign_key_list(s.name) f
 WHERE s.type = 'table'
   AND lower(substr(s.name, 1, 7)) <> 'sqlite_'
 ORDER BY s.name, f.id DESC, f.seq
