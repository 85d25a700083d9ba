-- stop if a value is there that would not stay what it is
CREATE TEMPORARY TABLE __guard (
  "users.name longer than 3000" integer CONSTRAINT "users.name longer than 3000" CHECK ("users.name longer than 3000" = 0)
);
INSERT INTO __guard ("users.name longer than 3000")
SELECT count(*) FROM users WHERE length(name) > 3000 AND length(rtrim(name, ' ')) <= 3000;
DROP TABLE __guard;
ALTER TABLE users
  DROP COLUMN name_key,
  ALTER COLUMN name TYPE varchar(3000),
  ALTER COLUMN size TYPE bigint,
  ADD COLUMN name_key text GENERATED ALWAYS AS (lower(name)) VIRTUAL;
