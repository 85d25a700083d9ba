CREATE UNIQUE INDEX `users_name_score` ON `users` (`name`, `score`);
