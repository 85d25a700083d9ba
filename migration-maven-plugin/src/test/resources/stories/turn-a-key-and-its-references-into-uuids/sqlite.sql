-- all or nothing, also where the runner commits after every statement
SAVEPOINT migration;
PRAGMA defer_foreign_keys = ON;
-- a trigger would go with its table, unseen; stop if there is one: drop it before, and make it again after
CREATE TABLE `__guard` (
  `triggers on users, posts` integer CHECK (`triggers on users, posts` = 0)
);
INSERT INTO `__guard` (`triggers on users, posts`)
SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('users', 'posts');
DROP TABLE `__guard`;
-- stop if a value is there that would not stay what it is
CREATE TABLE `__guard` (
  `users.uid not a UUID in lower case` integer CHECK (`users.uid not a UUID in lower case` = 0),
  `posts.uid not a UUID in lower case` integer CHECK (`posts.uid not a UUID in lower case` = 0)
);
INSERT INTO `__guard` (`users.uid not a UUID in lower case`)
SELECT count(*) FROM `users` WHERE length(`uid`) <> 36 OR substr(`uid`, 9, 1) || substr(`uid`, 14, 1) || substr(`uid`, 19, 1) || substr(`uid`, 24, 1) <> '----' OR length(replace(`uid`, '-', '')) <> 32 OR replace(`uid`, '-', '') GLOB '*[^0-9a-f]*';
INSERT INTO `__guard` (`posts.uid not a UUID in lower case`)
SELECT count(*) FROM `posts` WHERE length(`uid`) <> 36 OR substr(`uid`, 9, 1) || substr(`uid`, 14, 1) || substr(`uid`, 19, 1) || substr(`uid`, 24, 1) <> '----' OR length(replace(`uid`, '-', '')) <> 32 OR replace(`uid`, '-', '') GLOB '*[^0-9a-f]*';
DROP TABLE `__guard`;
-- SQLite makes users, posts again, with all tables that reference them: with foreign keys on, DROP TABLE would delete or change the rows there
CREATE TABLE `__old_users` AS
SELECT `user_id`, `uid`, `boss_id` FROM `users`;
CREATE TABLE `__old_posts` AS
SELECT `post_id`, `user_id`, `uid` FROM `posts`;
DROP TABLE `posts`;
DROP TABLE `users`;
CREATE TABLE `users` (
  `user_id` integer PRIMARY KEY NOT NULL,
  `uid` text(36) NOT NULL,
  `boss_id` integer,
  CONSTRAINT `users_boss_id_fkey` FOREIGN KEY (`boss_id`) REFERENCES `users` (`user_id`) ON DELETE SET NULL
);
CREATE UNIQUE INDEX `users_uid_key` ON `users` (`uid`);
CREATE TABLE `posts` (
  `post_id` integer PRIMARY KEY NOT NULL,
  `user_id` integer NOT NULL,
  `uid` text(36),
  CONSTRAINT `posts_user_id_fkey` FOREIGN KEY (`user_id`) REFERENCES `users` (`user_id`) ON DELETE CASCADE,
  CONSTRAINT `posts_uid_fkey` FOREIGN KEY (`uid`) REFERENCES `users` (`uid`) ON DELETE CASCADE
);
INSERT INTO `users` (`user_id`, `uid`, `boss_id`)
SELECT `user_id`, `uid`, `boss_id` FROM `__old_users`;
DROP TABLE `__old_users`;
INSERT INTO `posts` (`post_id`, `user_id`, `uid`)
SELECT `post_id`, `user_id`, `uid` FROM `__old_posts`;
DROP TABLE `__old_posts`;
RELEASE migration;
