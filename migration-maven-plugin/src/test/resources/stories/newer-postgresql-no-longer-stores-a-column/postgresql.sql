ALTER TABLE users
  DROP COLUMN name_key,
  ADD COLUMN name_key text GENERATED ALWAYS AS (lower(name)) VIRTUAL;
