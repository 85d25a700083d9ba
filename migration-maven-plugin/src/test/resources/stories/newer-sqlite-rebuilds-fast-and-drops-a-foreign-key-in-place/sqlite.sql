-- needs a connection with foreign keys off (PRAGMA foreign_keys = OFF before any transaction), and stops untouched on any other
CREATE TEMPORARY TABLE IF NOT EXISTS `__foreign_keys` (
  `enforced` integer CONSTRAINT `this migration needs a connection with foreign keys off` CHECK (`enforced` = 0)
);
INSERT INTO `__foreign_keys` (`enforced`)
SELECT foreign_keys FROM pragma_foreign_keys;
DROP TABLE `__foreign_keys`;
-- all or nothing, also where the runner commits after every statement
SAVEPOINT migration;
-- a trigger would go with its table, unseen; stop if there is one: drop it before, and make it again after
CREATE TABLE `__guard` (
  `triggers on products` integer CHECK (`triggers on products` = 0)
);
INSERT INTO `__guard` (`triggers on products`)
SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('products');
DROP TABLE `__guard`;
ALTER TABLE `orders` DROP CONSTRAINT `orders_product_code_fkey`;
-- SQLite cannot change products in place: a new table takes its rows and its name
CREATE TABLE `__new_products` (
  `product_id` integer PRIMARY KEY NOT NULL,
  `code` text(20) NOT NULL,
  `stock` integer NOT NULL DEFAULT 0
);
INSERT INTO `__new_products` (`product_id`, `code`, `stock`)
SELECT `product_id`, `code`, `stock` FROM `products`;
DROP TABLE `products`;
ALTER TABLE `__new_products` RENAME TO `products`;
-- SQLite would not look at the rows that are there while foreign keys are off; stop if one breaks a foreign key
CREATE TABLE `__guard` (
  `orders without products` integer CHECK (`orders without products` = 0)
);
INSERT INTO `__guard` (`orders without products`)
SELECT count(*) FROM pragma_foreign_key_check('orders') WHERE `parent` IN ('products');
DROP TABLE `__guard`;
RELEASE migration;
