-- all or nothing, also where the runner commits after every statement
SAVEPOINT migration;
-- a trigger would go with its table, unseen; stop if there is one: drop it before, and make it again after
CREATE TABLE `__guard` (
  `triggers on users` integer CHECK (`triggers on users` = 0)
);
INSERT INTO `__guard` (`triggers on users`)
SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('users');
DROP TABLE `__guard`;
-- SQLite cannot change users in place: a new table takes its rows and its name
CREATE TABLE `__new_users` (
  `user_id` text(36) PRIMARY KEY NOT NULL,
  `email` text,
  `name` text(50) NOT NULL DEFAULT 'nobody',
  `role` text NOT NULL,
  `score` integer,
  `note` text,
  `shout` text,
  CONSTRAINT `users_role_check` CHECK (`role` IN ('admin', 'member'))
);
INSERT INTO `__new_users` (`user_id`, `email`, `name`, `role`, `score`, `note`, `shout`)
SELECT `user_id`, `email`, `name`, `role`, `score`, `note`, `shout` FROM `users`;
DROP TABLE `users`;
ALTER TABLE `__new_users` RENAME TO `users`;
CREATE UNIQUE INDEX `users_email_unique` ON `users` (`email`);
CREATE INDEX `users_name_idx` ON `users` (`name`);
RELEASE migration;
