ALTER TABLE posts
  DROP CONSTRAINT posts_author_id_fkey,
  DROP CONSTRAINT posts_editor_id_fkey;
ALTER TABLE users
  DROP CONSTRAINT users_pkey,
  ADD CONSTRAINT users_pkey PRIMARY KEY (user_id, role),
  ADD CONSTRAINT users_user_id_key UNIQUE (user_id);
ALTER TABLE posts
  ADD CONSTRAINT posts_author_id_fkey FOREIGN KEY (author_id) REFERENCES users (user_id) ON DELETE CASCADE,
  ADD CONSTRAINT posts_editor_id_fkey FOREIGN KEY (editor_id) REFERENCES users (user_id) ON DELETE SET NULL;
