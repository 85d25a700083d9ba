CREATE VIEW `members` AS
SELECT user_id, name FROM users WHERE role = 'member';
CREATE VIEW `everybody` AS
SELECT * FROM users;
CREATE VIEW `counted` AS
SELECT count(*) AS n FROM members;
CREATE VIEW `titles` AS
SELECT title FROM posts -- 'users' is only in a comment
;
