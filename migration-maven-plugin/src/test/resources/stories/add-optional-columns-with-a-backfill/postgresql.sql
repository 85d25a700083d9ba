ALTER TABLE users
  ADD COLUMN nickname text,
  ADD COLUMN level integer,
  ADD COLUMN best bigint,
  ADD COLUMN mood text;
UPDATE users SET nickname = lower(name);
UPDATE users SET level = 0;
UPDATE users SET best = score * 2;
UPDATE users SET mood = 'bad';
ALTER TABLE comments
  ADD COLUMN seen boolean,
  ADD COLUMN author_id varchar(36);
UPDATE comments SET seen = false;
UPDATE comments SET author_id = CASE WHEN body IS NULL THEN 'u1' END;
ALTER TABLE users
  ALTER COLUMN level SET DEFAULT 1,
  ALTER COLUMN mood SET DEFAULT 'good',
  ADD CONSTRAINT users_mood_check CHECK (mood IN ('good', 'bad'));
ALTER TABLE comments ADD CONSTRAINT comments_author_id_fkey FOREIGN KEY (author_id) REFERENCES users (user_id) ON DELETE SET NULL;
