-- V0001__initial_schema
--   create table teams
--   create table users

CREATE TABLE `teams` (
  `team_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `name` text(80) NOT NULL
);

CREATE UNIQUE INDEX `teams_name_key` ON `teams` (`name`);

-- People who can sign in
CREATE TABLE `users` (
  `user_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `email` text NOT NULL,
  `team_id` integer,
  `role` text NOT NULL DEFAULT 'member',
  `active` integer NOT NULL DEFAULT 1,
  `created_at` integer NOT NULL,
  CONSTRAINT `users_team_id_fkey` FOREIGN KEY (`team_id`) REFERENCES `teams` (`team_id`) ON DELETE SET NULL,
  CONSTRAINT `users_role_check` CHECK (`role` IN ('admin', 'member'))
);

CREATE UNIQUE INDEX `users_email_key` ON `users` (`email`);
CREATE INDEX `users_team_idx` ON `users` (`team_id`, `created_at` DESC);
CREATE INDEX `users_active_idx` ON `users` (`created_at`) WHERE active = true;
