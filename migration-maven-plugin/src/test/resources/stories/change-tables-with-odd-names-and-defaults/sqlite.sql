-- all or nothing, also where the runner commits after every statement
SAVEPOINT migration;
PRAGMA defer_foreign_keys = ON;
-- a trigger would go with its table, unseen; stop if there is one: drop it before, and make it again after
CREATE TABLE `__guard` (
  `triggers on select, My Table's "x"` integer CHECK (`triggers on select, My Table's "x"` = 0)
);
INSERT INTO `__guard` (`triggers on select, My Table's "x"`)
SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('select', 'My Table''s "x"');
DROP TABLE `__guard`;
-- stop if a value is there that would not stay what it is
CREATE TABLE `__guard` (
  `select.a b longer than 99` integer CHECK (`select.a b longer than 99` = 0),
  `select.q"q longer than 99` integer CHECK (`select.q"q longer than 99` = 0),
  `select.b``t longer than 99` integer CHECK (`select.b``t longer than 99` = 0),
  `select.$d longer than 99` integer CHECK (`select.$d longer than 99` = 0),
  `select.s;c longer than 99` integer CHECK (`select.s;c longer than 99` = 0),
  `select.x--y longer than 99` integer CHECK (`select.x--y longer than 99` = 0),
  `select.${x} longer than 99` integer CHECK (`select.${x} longer than 99` = 0)
);
INSERT INTO `__guard` (`select.a b longer than 99`)
SELECT count(*) FROM `select` WHERE length(`a b`) > 99;
INSERT INTO `__guard` (`select.q"q longer than 99`)
SELECT count(*) FROM `select` WHERE length(`q"q`) > 99;
INSERT INTO `__guard` (`select.b``t longer than 99`)
SELECT count(*) FROM `select` WHERE length(`b``t`) > 99;
INSERT INTO `__guard` (`select.$d longer than 99`)
SELECT count(*) FROM `select` WHERE length(`$d`) > 99;
INSERT INTO `__guard` (`select.s;c longer than 99`)
SELECT count(*) FROM `select` WHERE length(`s;c`) > 99;
INSERT INTO `__guard` (`select.x--y longer than 99`)
SELECT count(*) FROM `select` WHERE length(`x--y`) > 99;
INSERT INTO `__guard` (`select.${x} longer than 99`)
SELECT count(*) FROM `select` WHERE length(`${x}`) > 99;
DROP TABLE `__guard`;
ALTER TABLE `My Table's "x"` RENAME TO `Your ``Table```;
ALTER TABLE `select` RENAME COLUMN `é漢` TO `é漢!`;
ALTER TABLE `Your ``Table``` RENAME COLUMN `id;` TO `id--`;
-- SQLite makes select, Your `Table` again, with all tables that reference them: with foreign keys on, DROP TABLE would delete or change the rows there
CREATE TABLE `__old_select` AS
SELECT
  `order`, `Group`, `a b`, coalesce(`it's`, 'it''s; -- ${y}'
) AS `it's`, `q"q`, `b``t`, `[s]`,
  coalesce(`back\slash`, '\') AS `back\slash`, `é漢!`, `$d`, `s;c`, `x--y`, `${x}`
FROM `select`;
CREATE TABLE `__old_Your ``Table``` AS
SELECT `id--`, `ref to` FROM `Your ``Table```;
-- the numbers of deleted rows do not come back
UPDATE sqlite_sequence SET name = '__old_Your `Table`' WHERE name = 'Your `Table`';
DROP TABLE `Your ``Table```;
DROP TABLE `select`;
CREATE TABLE `select` (
  `order` integer PRIMARY KEY NOT NULL,
  `Group` text DEFAULT 'new
line
--> statement-breakpoint',
  `a b` text(99) DEFAULT '"q" `b` [s] ünï 😀',
  `it's` text NOT NULL,
  `q"q` text(99),
  `b``t` text(99),
  `[s]` text DEFAULT '',
  `back\slash` text NOT NULL,
  `é漢!` text,
  `$d` text(99),
  `s;c` text(99),
  `x--y` text(99),
  `${x}` text(99),
  `new;` text NOT NULL DEFAULT 'semi;colon $$ ${z}',
  CONSTRAINT `c ${x} --;` CHECK (length("a b") > 0)
);
CREATE TABLE `Your ``Table``` (
  `id--` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `ref to` integer,
  CONSTRAINT `Your ``Table``_ref to_fkey` FOREIGN KEY (`ref to`) REFERENCES `select` (`order`) ON DELETE SET NULL
);
INSERT INTO `select` (
  `order`, `Group`, `a b`, `it's`, `q"q`, `b``t`, `[s]`, `back\slash`, `é漢!`, `$d`, `s;c`, `x--y`,
  `${x}`
)
SELECT
  `order`, `Group`, `a b`, `it's`, `q"q`, `b``t`, `[s]`, `back\slash`, `é漢!`, `$d`, `s;c`, `x--y`,
  `${x}`
FROM `__old_select`;
DROP TABLE `__old_select`;
CREATE INDEX `i x'``"` ON `select` (`Group`, `a b`);
UPDATE sqlite_sequence SET name = 'Your `Table`' WHERE name = '__old_Your `Table`';
INSERT INTO `Your ``Table``` (`id--`, `ref to`)
SELECT `id--`, `ref to` FROM `__old_Your ``Table```;
DROP TABLE `__old_Your ``Table```;
-- SQLite would not look at the rows that are there while foreign keys are off; stop if one breaks a new foreign key
CREATE TABLE `__guard` (
  `Your ``Table`` without select` integer CHECK (`Your ``Table`` without select` = 0)
);
INSERT INTO `__guard` (`Your ``Table`` without select`)
SELECT count(*) FROM pragma_foreign_key_check('Your `Table`') WHERE `parent` IN ('select');
DROP TABLE `__guard`;
RELEASE migration;
