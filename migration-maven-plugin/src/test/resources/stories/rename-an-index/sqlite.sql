DROP INDEX `users_score_idx`;
CREATE INDEX `by_score` ON `users` (`score` DESC);
