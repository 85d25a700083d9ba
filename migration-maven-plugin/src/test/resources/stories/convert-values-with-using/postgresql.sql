ALTER TABLE users
  DROP CONSTRAINT users_role_check,
  ALTER COLUMN role TYPE text USING CASE role WHEN 'admin' THEN 'owner' ELSE role END,
  ALTER COLUMN role SET DEFAULT 'member',
  ALTER COLUMN score TYPE double precision USING coalesce(score, 0) / 2.0,
  ALTER COLUMN score SET NOT NULL,
  ALTER COLUMN score SET DEFAULT 0.5,
  ADD CONSTRAINT users_role_check CHECK (role IN ('owner', 'member'));
ALTER TABLE posts
  ALTER COLUMN title DROP NOT NULL,
  ALTER COLUMN title TYPE date USING CASE WHEN title = 't' THEN date '2026-11-22' END;
