DROP INDEX users_shout_idx;
ALTER TABLE users
  DROP COLUMN shout,
  ADD COLUMN shout text GENERATED ALWAYS AS (upper(name) || '!') STORED;
CREATE INDEX users_shout_idx ON users (shout);
