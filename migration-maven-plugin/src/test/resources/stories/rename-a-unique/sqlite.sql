-- all or nothing, also where the runner commits after every statement
SAVEPOINT migration;
DROP INDEX `users_email_unique`;
CREATE UNIQUE INDEX `one_email` ON `users` (`email`);
RELEASE migration;
