DROP VIEW names;
ALTER TABLE users RENAME COLUMN name TO full_name;
ALTER TABLE users
  ALTER COLUMN full_name DROP DEFAULT,
  ALTER COLUMN full_name DROP NOT NULL,
  ALTER COLUMN full_name TYPE varchar(80),
  ALTER COLUMN full_name SET DEFAULT 'somebody';
CREATE VIEW names AS
SELECT full_name FROM users;
