ALTER TABLE users
  DROP COLUMN name_key,
  ALTER COLUMN name TYPE varchar(3000),
  ALTER COLUMN size TYPE bigint,
  ADD COLUMN name_key text GENERATED ALWAYS AS (lower(name)) VIRTUAL;
