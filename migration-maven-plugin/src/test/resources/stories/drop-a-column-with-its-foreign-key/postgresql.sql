ALTER TABLE posts DROP CONSTRAINT posts_editor_id_fkey;
ALTER TABLE posts DROP COLUMN editor_id;
