DROP VIEW counted;
DROP VIEW everybody;
DROP VIEW members;
ALTER TABLE users
  DROP COLUMN note,
  ADD COLUMN extra integer;
CREATE VIEW members AS
SELECT user_id, name FROM users WHERE role = 'member';
CREATE VIEW everybody AS
SELECT * FROM users;
CREATE VIEW counted AS
SELECT count(*) AS n FROM members;
