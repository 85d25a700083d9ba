-- all or nothing, also where the runner commits after every statement
SAVEPOINT migration;
DROP VIEW `numbers`;
ALTER TABLE `posts` RENAME TO `articles`;
CREATE VIEW `numbers` AS
SELECT post_id FROM articles;
RELEASE migration;
