-- needs a connection with foreign keys off (PRAGMA foreign_keys = OFF before any transaction), and stops untouched on any other
CREATE TEMPORARY TABLE IF NOT EXISTS `__foreign_keys` (
  `enforced` integer CONSTRAINT `this migration needs a connection with foreign keys off` CHECK (`enforced` = 0)
);
INSERT INTO `__foreign_keys` (`enforced`)
SELECT foreign_keys FROM pragma_foreign_keys;
DROP TABLE `__foreign_keys`;
-- all or nothing, also where the runner commits after every statement
SAVEPOINT migration;
-- a trigger would go with its table, unseen; stop if there is one: drop it before, and make it again after
CREATE TABLE `__guard` (
  `triggers on users` integer CHECK (`triggers on users` = 0)
);
INSERT INTO `__guard` (`triggers on users`)
SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('users');
DROP TABLE `__guard`;
DROP VIEW `counted`;
DROP VIEW `names`;
-- SQLite cannot change users in place: a new table takes its rows and its name
CREATE TABLE `__new_users` (
  `user_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `boss_id` integer,
  `email` text,
  `name` text(50) NOT NULL DEFAULT 'nobody',
  `initial` text GENERATED ALWAYS AS (substr(name, 1, 1)) STORED,
  CONSTRAINT `users_boss_id_fkey` FOREIGN KEY (`boss_id`) REFERENCES `users` (`user_id`) ON DELETE CASCADE
);
-- the numbers of deleted rows do not come back
INSERT INTO sqlite_sequence (name, seq)
SELECT '__new_users', seq FROM sqlite_sequence WHERE name = 'users';
INSERT INTO `__new_users` (`user_id`, `boss_id`, `email`, `name`)
SELECT `user_id`, `boss_id`, `email`, `name` FROM `users`;
DROP TABLE `users`;
ALTER TABLE `__new_users` RENAME TO `users`;
CREATE UNIQUE INDEX `users_email_unique` ON `users` (`email`);
CREATE INDEX `users_name_idx` ON `users` (`name`);
-- SQLite would not look at the rows that are there while foreign keys are off; stop if one breaks a foreign key
CREATE TABLE `__guard` (
  `users without users` integer CHECK (`users without users` = 0),
  `posts without users` integer CHECK (`posts without users` = 0)
);
INSERT INTO `__guard` (`users without users`)
SELECT count(*) FROM pragma_foreign_key_check('users') WHERE `parent` IN ('users');
INSERT INTO `__guard` (`posts without users`)
SELECT count(*) FROM pragma_foreign_key_check('posts') WHERE `parent` IN ('users');
DROP TABLE `__guard`;
CREATE VIEW `names` AS
SELECT user_id, name FROM users;
CREATE VIEW `counted` AS
SELECT count(*) AS n FROM names;
RELEASE migration;
