ALTER TABLE `messages` ADD `parent_tool_use_id` text;
