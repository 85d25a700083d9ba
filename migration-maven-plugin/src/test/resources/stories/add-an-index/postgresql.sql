CREATE INDEX users_score_idx ON users (score DESC, name);
