DROP VIEW `counted`;
DROP VIEW `members`;
CREATE VIEW `members` AS
SELECT user_id, name FROM users WHERE role = 'admin';
CREATE VIEW `counted` AS
SELECT count(*) AS n FROM members;
