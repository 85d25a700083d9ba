ALTER TABLE comments DROP CONSTRAINT comments_post_id_fkey;
DROP TABLE posts;
ALTER TABLE users ALTER COLUMN name SET DEFAULT 'somebody';
ALTER TABLE comments DROP COLUMN post_id;
