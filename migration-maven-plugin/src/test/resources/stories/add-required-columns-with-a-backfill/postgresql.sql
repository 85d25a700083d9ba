ALTER TABLE users
  ADD COLUMN nickname text,
  ADD COLUMN level integer,
  ADD COLUMN label text;
UPDATE users SET nickname = lower(name);
UPDATE users SET level = 0;
UPDATE users SET label = concat(role, 's');
ALTER TABLE comments ADD COLUMN author_id varchar(36);
UPDATE comments SET author_id = 'u1';
ALTER TABLE users
  ALTER COLUMN nickname SET NOT NULL,
  ALTER COLUMN level SET NOT NULL,
  ALTER COLUMN level SET DEFAULT 1,
  ALTER COLUMN label SET NOT NULL;
ALTER TABLE comments ALTER COLUMN author_id SET NOT NULL;
ALTER TABLE comments ADD CONSTRAINT comments_author_id_fkey FOREIGN KEY (author_id) REFERENCES users (user_id) ON DELETE CASCADE;
