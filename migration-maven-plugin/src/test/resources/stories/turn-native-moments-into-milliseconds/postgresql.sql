-- stop if a value is there that would not stay what it is
CREATE TEMPORARY TABLE __guard (
  "tasks.created_at not in whole milliseconds" integer CONSTRAINT "tasks.created_at not in whole milliseconds" CHECK ("tasks.created_at not in whole milliseconds" = 0)
);
INSERT INTO __guard ("tasks.created_at not in whole milliseconds")
SELECT count(*) FROM tasks WHERE NOT isfinite(created_at) OR created_at <> date_trunc('milliseconds', created_at);
DROP TABLE __guard;
ALTER TABLE tasks ALTER COLUMN created_at TYPE bigint USING (extract(epoch FROM created_at) * 1000)::bigint;
