ALTER INDEX users_score_idx RENAME TO by_score;
