DROP TABLE comments;
CREATE VIEW comments AS
SELECT title AS body FROM posts;
