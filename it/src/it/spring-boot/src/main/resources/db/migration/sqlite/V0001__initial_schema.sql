-- V0001__initial_schema
--   create table bookmarks
--   create table tags

-- A page to come back to
CREATE TABLE `bookmarks` (
  `bookmark_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `address` text NOT NULL
    CONSTRAINT `bookmarks_address_strict` CHECK (typeof(`address`) IN ('text', 'null') AND instr(`address`, char(0)) = 0),
  `title` text(200) NOT NULL
    CONSTRAINT `bookmarks_title_strict` CHECK (typeof(`title`) IN ('text', 'null') AND instr(`title`, char(0)) = 0 AND length(`title`) <= 200),
  `state` text NOT NULL DEFAULT 'unread',
  `added_at` integer NOT NULL
    CONSTRAINT `bookmarks_added_at_strict` CHECK (typeof(`added_at`) IN ('integer', 'null')),
  CONSTRAINT `bookmarks_state_check` CHECK (`state` IN ('unread', 'read'))
);

CREATE UNIQUE INDEX `bookmarks_address_key` ON `bookmarks` (`address`);
CREATE INDEX `bookmarks_unread_idx` ON `bookmarks` (`added_at` DESC) WHERE state = 'unread';

-- The words under which a page is found again
CREATE TABLE `tags` (
  `bookmark_id` integer NOT NULL
    CONSTRAINT `tags_bookmark_id_strict` CHECK (typeof(`bookmark_id`) IN ('integer', 'null')),
  `name` text(40) NOT NULL
    CONSTRAINT `tags_name_strict` CHECK (typeof(`name`) IN ('text', 'null') AND instr(`name`, char(0)) = 0 AND length(`name`) <= 40),
  CONSTRAINT `tags_pkey` PRIMARY KEY (`bookmark_id`, `name`),
  CONSTRAINT `tags_bookmark_id_fkey` FOREIGN KEY (`bookmark_id`) REFERENCES `bookmarks` (`bookmark_id`) ON DELETE CASCADE
);

CREATE INDEX `tags_name_idx` ON `tags` (`name`);
