ALTER TABLE comments
  ADD COLUMN seen_by varchar(36),
  ADD COLUMN post_again bigint,
  ADD COLUMN mood text NOT NULL DEFAULT lower('FINE');
ALTER TABLE comments
  ADD CONSTRAINT comments_seen_by_fkey FOREIGN KEY (seen_by) REFERENCES users (user_id),
  ADD CONSTRAINT comments_post_again_fkey FOREIGN KEY (post_again) REFERENCES posts (post_id) ON DELETE CASCADE;
