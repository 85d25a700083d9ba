DROP VIEW numbers;
ALTER TABLE posts RENAME TO articles;
ALTER TABLE articles RENAME CONSTRAINT posts_pkey TO articles_pkey;
CREATE VIEW numbers AS
SELECT post_id FROM articles;
