ALTER TABLE posts DROP CONSTRAINT posts_editor_id_fkey;
ALTER TABLE posts ADD CONSTRAINT posts_editor_id_fkey FOREIGN KEY (editor_id) REFERENCES users (user_id) ON DELETE RESTRICT ON UPDATE CASCADE;
