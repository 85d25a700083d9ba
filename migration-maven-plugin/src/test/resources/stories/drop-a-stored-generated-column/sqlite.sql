ALTER TABLE `users` DROP COLUMN `shout`;
