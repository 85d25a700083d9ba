DROP VIEW everybody;
ALTER TABLE users RENAME COLUMN first TO __gone_first;
ALTER TABLE users RENAME COLUMN last TO first;
DROP INDEX users_first_idx;
ALTER TABLE users
  DROP CONSTRAINT users_first_key,
  DROP CONSTRAINT users_named,
  DROP COLUMN __gone_first;
CREATE INDEX users_first_idx ON users (first);
CREATE VIEW everybody AS
SELECT users.first, people.name FROM users JOIN people ON people.user_id = users.user_id;
