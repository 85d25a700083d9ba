ALTER TABLE users
  ALTER COLUMN name DROP DEFAULT,
  ALTER COLUMN name TYPE text,
  ALTER COLUMN name SET DEFAULT 'nobody at all, and with a name that is longer than fifty characters';
