ALTER TABLE users
  ADD COLUMN flag boolean NOT NULL DEFAULT TRUE,
  ADD COLUMN nick text NOT NULL DEFAULT 'it''s; --',
  ADD COLUMN state text DEFAULT 'off',
  ADD COLUMN manager_id varchar(36),
  ADD COLUMN level integer NOT NULL DEFAULT 1,
  ADD CONSTRAINT users_state_check CHECK (state IN ('on', 'off')),
  ADD CONSTRAINT users_level CHECK (level > 0 AND level < 10);
CREATE INDEX users_level_idx ON users (level);
ALTER TABLE users ADD CONSTRAINT users_manager_id_fkey FOREIGN KEY (manager_id) REFERENCES users (user_id) ON DELETE SET NULL;
