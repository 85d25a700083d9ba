-- V0002__rebuild_teams
PRAGMA foreign_keys=OFF;
CREATE TABLE `__new_teams` (
  `team_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `name` text(80) NOT NULL
);
INSERT INTO `__new_teams` (`team_id`, `name`) SELECT `team_id`, `name` FROM `teams`;
UPDATE sqlite_sequence SET seq = (SELECT seq FROM sqlite_sequence WHERE name = 'teams') WHERE name = '__new_teams';
DROP TABLE `teams`;
ALTER TABLE `__new_teams` RENAME TO `teams`;
CREATE UNIQUE INDEX `teams_name_key` ON `teams` (`name`);
PRAGMA foreign_keys=ON;
