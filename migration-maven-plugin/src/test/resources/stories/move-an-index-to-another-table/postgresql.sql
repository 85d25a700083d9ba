DROP INDEX users_name_idx;
DROP INDEX posts_author_idx;
ALTER TABLE users ALTER COLUMN name SET DEFAULT 'somebody';
CREATE INDEX posts_author_idx ON users (name);
CREATE INDEX users_name_idx ON posts (author_id);
