-- all or nothing, also where the runner commits after every statement
SAVEPOINT migration;
ALTER TABLE `users` RENAME TO `__aside_Users`;
ALTER TABLE `__aside_Users` RENAME TO `Users`;
ALTER TABLE `Users` RENAME COLUMN `name` TO `__aside_Name`;
ALTER TABLE `Users` RENAME COLUMN `__aside_Name` TO `Name`;
RELEASE migration;
