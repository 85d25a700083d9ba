-- all or nothing, also where the runner commits after every statement
SAVEPOINT migration;
PRAGMA defer_foreign_keys = ON;
-- a trigger would go with its table, unseen; stop if there is one: drop it before, and make it again after
CREATE TABLE `__guard` (
  `triggers on owners, nodes, items` integer CHECK (`triggers on owners, nodes, items` = 0)
);
INSERT INTO `__guard` (`triggers on owners, nodes, items`)
SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('owners', 'nodes', 'items');
DROP TABLE `__guard`;
-- SQLite makes owners again, with all tables that reference them: with foreign keys on, DROP TABLE would delete or change the rows there
CREATE TABLE `__old_owners` AS
SELECT `owner_id`, `item_id`, `name` FROM `owners`;
CREATE TABLE `__old_nodes` AS
SELECT `node_id`, `parent_id`, `owner_id` FROM `nodes`;
CREATE TABLE `__old_items` AS
SELECT `item_id`, `node_id` FROM `items`;
-- the numbers of deleted rows do not come back
UPDATE sqlite_sequence SET name = '__old_owners' WHERE name = 'owners';
DROP TABLE `owners`;
DROP TABLE `items`;
-- SQLite looks for owners while it drops nodes
CREATE TABLE `owners` (`owner_id`, UNIQUE (`owner_id`));
DROP TABLE `nodes`;
DROP TABLE `owners`;
CREATE TABLE `owners` (
  `owner_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `item_id` text(36),
  `name` text
);
CREATE TABLE `nodes` (
  `node_id` integer PRIMARY KEY NOT NULL,
  `parent_id` integer,
  `owner_id` integer,
  CONSTRAINT `nodes_parent_id_fkey` FOREIGN KEY (`parent_id`) REFERENCES `nodes` (`node_id`) ON DELETE CASCADE,
  CONSTRAINT `nodes_owner_id_fkey` FOREIGN KEY (`owner_id`) REFERENCES `owners` (`owner_id`) ON DELETE RESTRICT
);
CREATE TABLE `items` (
  `item_id` text(36) PRIMARY KEY NOT NULL,
  `node_id` integer,
  CONSTRAINT `items_node_id_fkey` FOREIGN KEY (`node_id`) REFERENCES `nodes` (`node_id`) ON DELETE CASCADE
);
UPDATE sqlite_sequence SET name = 'owners' WHERE name = '__old_owners';
INSERT INTO `owners` (`owner_id`, `item_id`, `name`)
SELECT `owner_id`, `item_id`, `name` FROM `__old_owners`;
DROP TABLE `__old_owners`;
INSERT INTO `nodes` (`node_id`, `parent_id`, `owner_id`)
SELECT `node_id`, `parent_id`, `owner_id` FROM `__old_nodes`;
DROP TABLE `__old_nodes`;
INSERT INTO `items` (`item_id`, `node_id`)
SELECT `item_id`, `node_id` FROM `__old_items`;
DROP TABLE `__old_items`;
RELEASE migration;
