-- all or nothing, also where the runner commits after every statement
SAVEPOINT migration;
ALTER TABLE `a_table_whose_name_is_as_long_as_postgresql_keeps_a_name_in_all` RENAME TO `another_table_whose_name_is_as_long_as_postgresql_keeps_a_namex`;
DROP INDEX `a_table_whose_name_is_as_long_as_postgresql_keeps__6dc44bdc_key`;
CREATE UNIQUE INDEX `another_table_whose_name_is_as_long_as_postgresql__e9712f52_key` ON `another_table_whose_name_is_as_long_as_postgresql_keeps_a_namex` (`name`);
RELEASE migration;
