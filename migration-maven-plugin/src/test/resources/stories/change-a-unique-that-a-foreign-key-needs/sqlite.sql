-- all or nothing, also where the runner commits after every statement
SAVEPOINT migration;
DROP INDEX `users_email_unique`;
DROP INDEX `users_role_key`;
CREATE UNIQUE INDEX `users_email_key` ON `users` (`email`);
CREATE UNIQUE INDEX `users_name_role_unique` ON `users` (`name`, `role`);
RELEASE migration;
