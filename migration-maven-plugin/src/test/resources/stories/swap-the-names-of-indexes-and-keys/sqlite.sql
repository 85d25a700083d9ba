-- all or nothing, also where the runner commits after every statement
SAVEPOINT migration;
DROP INDEX `logins_unique`;
DROP INDEX `logins_idx`;
DROP INDEX `users_email_unique`;
DROP INDEX `users_score_idx`;
CREATE UNIQUE INDEX `users_email_unique` ON `logins` (`name`);
CREATE INDEX `users_score_idx` ON `logins` (`name` DESC);
CREATE UNIQUE INDEX `logins_unique` ON `users` (`email`);
CREATE INDEX `logins_idx` ON `users` (`score` DESC);
RELEASE migration;
