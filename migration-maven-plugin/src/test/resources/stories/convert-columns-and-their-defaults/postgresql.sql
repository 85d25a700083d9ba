-- stop if a value is there that would not stay what it is
CREATE TEMPORARY TABLE __guard (
  "tasks.done other than 0 and 1" integer CONSTRAINT "tasks.done other than 0 and 1" CHECK ("tasks.done other than 0 and 1" = 0),
  "tasks.count not a whole number" integer CONSTRAINT "tasks.count not a whole number" CHECK ("tasks.count not a whole number" = 0),
  "tasks.created_at outside the years 1 to 9999" integer CONSTRAINT "tasks.created_at outside the years 1 to 9999" CHECK ("tasks.created_at outside the years 1 to 9999" = 0),
  "tasks.changed_at not in whole milliseconds" integer CONSTRAINT "tasks.changed_at not in whole milliseconds" CHECK ("tasks.changed_at not in whole milliseconds" = 0)
);
INSERT INTO __guard ("tasks.done other than 0 and 1")
SELECT count(*) FROM tasks WHERE done NOT IN (0, 1);
INSERT INTO __guard ("tasks.count not a whole number")
SELECT count(*) FROM tasks WHERE count !~ '^(0|-?[1-9][0-9]*)$';
INSERT INTO __guard ("tasks.created_at outside the years 1 to 9999")
SELECT count(*) FROM tasks WHERE created_at NOT BETWEEN -62135596800000 AND 253402300799999;
INSERT INTO __guard ("tasks.changed_at not in whole milliseconds")
SELECT count(*) FROM tasks WHERE NOT isfinite(changed_at) OR changed_at <> date_trunc('milliseconds', changed_at);
DROP TABLE __guard;
DROP INDEX tasks_done_idx;
ALTER TABLE tasks
  ALTER COLUMN done DROP DEFAULT,
  ALTER COLUMN done TYPE boolean USING done = 1,
  ALTER COLUMN done SET DEFAULT FALSE,
  ALTER COLUMN seen DROP DEFAULT,
  ALTER COLUMN seen TYPE smallint USING seen::integer,
  ALTER COLUMN seen SET DEFAULT 1,
  ALTER COLUMN count DROP DEFAULT,
  ALTER COLUMN count TYPE integer USING coalesce(count::integer, 5),
  ALTER COLUMN count SET NOT NULL,
  ALTER COLUMN count SET DEFAULT 5,
  ALTER COLUMN data DROP DEFAULT,
  ALTER COLUMN data TYPE jsonb USING data::jsonb,
  ALTER COLUMN data SET DEFAULT '{}',
  ALTER COLUMN created_at TYPE timestamp USING timestamp 'epoch' + created_at / 1000 * interval '1 second' + created_at % 1000 * interval '1 millisecond',
  ALTER COLUMN changed_at TYPE bigint USING coalesce((extract(epoch FROM changed_at) * 1000)::bigint, 0),
  ALTER COLUMN changed_at SET NOT NULL;
CREATE INDEX tasks_done_idx ON tasks (task_id) WHERE done;
