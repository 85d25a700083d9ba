ALTER TABLE users DROP CONSTRAINT users_boss_id_fkey;
ALTER TABLE posts DROP CONSTRAINT posts_user_id_fkey;
ALTER TABLE users
  ALTER COLUMN user_id TYPE bigint,
  ALTER COLUMN boss_id TYPE bigint;
ALTER TABLE posts ALTER COLUMN user_id TYPE bigint;
ALTER TABLE users ADD CONSTRAINT users_boss_id_fkey FOREIGN KEY (boss_id) REFERENCES users (user_id) ON DELETE SET NULL;
ALTER TABLE posts ADD CONSTRAINT posts_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (user_id) ON DELETE CASCADE;
