DROP INDEX `users_name_score`;
