-- stop if a value is there that would not stay what it is
CREATE TEMPORARY TABLE __guard (
  "boards.name longer than 60" integer CONSTRAINT "boards.name longer than 60" CHECK ("boards.name longer than 60" = 0),
  "sessions.created_at outside the years 1 to 9999" integer CONSTRAINT "sessions.created_at outside the years 1 to 9999" CHECK ("sessions.created_at outside the years 1 to 9999" = 0),
  "sessions.started not in whole milliseconds" integer CONSTRAINT "sessions.started not in whole milliseconds" CHECK ("sessions.started not in whole milliseconds" = 0)
);
INSERT INTO __guard ("boards.name longer than 60")
SELECT count(*) FROM boards WHERE length(name) > 60 AND length(rtrim(name, ' ')) <= 60;
INSERT INTO __guard ("sessions.created_at outside the years 1 to 9999")
SELECT count(*) FROM sessions WHERE created_at NOT BETWEEN -62135596800000 AND 253402300799999;
INSERT INTO __guard ("sessions.started not in whole milliseconds")
SELECT count(*) FROM sessions WHERE NOT isfinite(started) OR started <> date_trunc('milliseconds', started);
DROP TABLE __guard;
ALTER TABLE boards ALTER COLUMN name TYPE varchar(60);
ALTER TABLE sessions
  DROP CONSTRAINT sessions_status_check,
  ALTER COLUMN archived DROP DEFAULT,
  ALTER COLUMN archived TYPE smallint USING archived::integer,
  ALTER COLUMN archived SET DEFAULT 0,
  ALTER COLUMN created_at TYPE timestamp USING timestamp 'epoch' + created_at / 1000 * interval '1 second' + created_at % 1000 * interval '1 millisecond',
  ALTER COLUMN started TYPE bigint USING (extract(epoch FROM started) * 1000)::bigint,
  ALTER COLUMN cost TYPE numeric(12,4),
  ALTER COLUMN data TYPE text USING data::text,
  ADD CONSTRAINT sessions_status_check CHECK (status IN ('idle', 'running', 'done'));
