-- V0001__initial_schema
--   create table teams
--   create table members

CREATE TABLE `teams` (
  `team_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `name` text(80) NOT NULL
);

CREATE UNIQUE INDEX `teams_name_key` ON `teams` (`name`);

CREATE TABLE `members` (
  `member_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `team_id` integer NOT NULL,
  `nickname` text,
  CONSTRAINT `members_team_id_fkey` FOREIGN KEY (`team_id`) REFERENCES `teams` (`team_id`) ON DELETE CASCADE
);
