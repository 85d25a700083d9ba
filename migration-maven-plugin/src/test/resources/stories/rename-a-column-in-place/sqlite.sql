-- all or nothing, also where the runner commits after every statement
SAVEPOINT migration;
DROP VIEW `names`;
ALTER TABLE `users` RENAME COLUMN `name` TO `full_name`;
CREATE VIEW `names` AS
SELECT full_name FROM users;
RELEASE migration;
