-- all or nothing, also where the runner commits after every statement
SAVEPOINT migration;
DROP VIEW `names`;
ALTER TABLE `users` RENAME TO `people`;
CREATE VIEW `names` AS
SELECT name FROM people;
RELEASE migration;
