DROP VIEW scores;
ALTER TABLE users RENAME COLUMN score TO points;
ALTER TABLE logins DROP CONSTRAINT logins_user;
ALTER TABLE users
  DROP COLUMN shout,
  ALTER COLUMN points TYPE bigint,
  ADD COLUMN shout text GENERATED ALWAYS AS (upper(name) || points) STORED;
ALTER TABLE logins ADD CONSTRAINT logins_user FOREIGN KEY (name, score) REFERENCES users (name, points) ON DELETE CASCADE;
CREATE VIEW scores AS
SELECT name, points FROM users;
