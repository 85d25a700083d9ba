DROP VIEW everybody;
ALTER TABLE users RENAME COLUMN first TO __aside_last;
ALTER TABLE users RENAME COLUMN last TO first;
ALTER TABLE users RENAME COLUMN __aside_last TO last;
CREATE VIEW everybody AS
SELECT users.last, people.name FROM users JOIN people ON people.user_id = users.user_id;
