DROP VIEW numbers;
ALTER TABLE posts RENAME TO articles;
ALTER SEQUENCE IF EXISTS posts_post_id_seq RENAME TO articles_post_id_seq;
ALTER TABLE articles RENAME CONSTRAINT posts_pkey TO articles_pkey;
CREATE VIEW numbers AS
SELECT post_id FROM articles;
