ALTER TABLE `logins` RENAME COLUMN `name` TO `who`;
