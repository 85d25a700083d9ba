-- all or nothing, also where the runner commits after every statement
SAVEPOINT migration;
DROP VIEW `scores`;
ALTER TABLE `users` RENAME COLUMN `name` TO `full_name`;
ALTER TABLE `users` RENAME COLUMN `score` TO `points`;
CREATE VIEW `scores` AS
SELECT full_name, points FROM users;
RELEASE migration;
