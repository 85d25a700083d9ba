ALTER TABLE comments DROP CONSTRAINT comments_post_id_fkey;
DROP TABLE posts;
