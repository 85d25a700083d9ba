DROP VIEW names;
ALTER TABLE users RENAME COLUMN name TO full_name;
CREATE VIEW names AS
SELECT full_name FROM users;
