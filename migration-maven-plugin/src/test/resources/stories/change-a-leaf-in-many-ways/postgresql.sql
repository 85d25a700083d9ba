ALTER TABLE comments
  ALTER COLUMN body SET NOT NULL,
  ALTER COLUMN body SET DEFAULT 'empty',
  ADD COLUMN likes integer NOT NULL DEFAULT 0,
  ADD COLUMN topic_id varchar(36),
  ADD CONSTRAINT comments_likes CHECK (likes >= 0);
CREATE INDEX comments_post_idx ON comments (post_id, likes DESC);
CREATE TABLE topics (
  topic_id varchar(36) PRIMARY KEY,
  first_comment_id bigint,
  CONSTRAINT topics_first_comment_id_fkey FOREIGN KEY (first_comment_id) REFERENCES comments (comment_id)
);
ALTER TABLE comments ADD CONSTRAINT comments_topic_id_fkey FOREIGN KEY (topic_id) REFERENCES topics (topic_id) ON DELETE SET NULL;
