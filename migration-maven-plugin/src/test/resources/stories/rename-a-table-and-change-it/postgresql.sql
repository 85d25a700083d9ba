ALTER TABLE posts RENAME TO articles;
ALTER TABLE articles RENAME COLUMN title TO headline;
ALTER SEQUENCE IF EXISTS posts_post_id_seq RENAME TO articles_post_id_seq;
ALTER TABLE articles RENAME CONSTRAINT posts_pkey TO articles_pkey;
ALTER TABLE articles RENAME CONSTRAINT posts_author_id_fkey TO articles_author_id_fkey;
ALTER TABLE articles RENAME CONSTRAINT posts_editor_id_fkey TO articles_editor_id_fkey;
ALTER TABLE articles
  ALTER COLUMN headline DROP NOT NULL,
  ADD COLUMN words integer NOT NULL DEFAULT 0;
