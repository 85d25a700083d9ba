-- all or nothing, also where the runner commits after every statement
SAVEPOINT migration;
PRAGMA defer_foreign_keys = ON;
-- a trigger would go with its table, unseen; stop if there is one: drop it before, and make it again after
CREATE TABLE `__guard` (
  `triggers on users` integer CHECK (`triggers on users` = 0)
);
INSERT INTO `__guard` (`triggers on users`)
SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('users');
DROP TABLE `__guard`;
-- SQLite makes users again, with all tables that reference them: with foreign keys on, DROP TABLE would delete or change the rows there
CREATE TABLE `__old_users` AS
SELECT `user_id`, `email`, `boss_id`, `score` FROM `users`;
DROP TABLE `users`;
CREATE TABLE `users` (
  `user_id` integer PRIMARY KEY NOT NULL,
  `email` text,
  `boss_id` integer,
  `score` integer,
  CONSTRAINT `of_a_boss` FOREIGN KEY (`boss_id`) REFERENCES `users` (`user_id`) ON DELETE CASCADE,
  CONSTRAINT `users_score` CHECK (score > 0)
);
CREATE UNIQUE INDEX `users_email_unique` ON `users` (`email`);
INSERT INTO `users` (`user_id`, `email`, `boss_id`, `score`)
SELECT `user_id`, `email`, `boss_id`, `score` FROM `__old_users`;
DROP TABLE `__old_users`;
CREATE INDEX `users_score_idx` ON `users` (`score` DESC);
RELEASE migration;
