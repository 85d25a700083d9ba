UPDATE users SET email = user_id || '@example.org'
WHERE email IS NULL;
UPDATE comments SET body = 'it''s empty'
WHERE body IS NULL;
ALTER TABLE users
  ALTER COLUMN email SET NOT NULL,
  ALTER COLUMN score TYPE bigint USING coalesce(score, 0),
  ALTER COLUMN score SET NOT NULL,
  ALTER COLUMN score SET DEFAULT 3;
ALTER TABLE comments ALTER COLUMN body SET NOT NULL;
