DROP VIEW scores;
ALTER TABLE users RENAME COLUMN name TO full_name;
ALTER TABLE users RENAME COLUMN score TO points;
CREATE VIEW scores AS
SELECT full_name, points FROM users;
