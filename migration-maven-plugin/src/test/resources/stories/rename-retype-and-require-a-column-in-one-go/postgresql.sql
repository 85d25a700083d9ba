ALTER TABLE users RENAME COLUMN score TO points;
ALTER TABLE users
  ALTER COLUMN points TYPE text USING coalesce(points::text, 'unknown'),
  ALTER COLUMN points SET NOT NULL,
  ALTER COLUMN points SET DEFAULT 'none';
