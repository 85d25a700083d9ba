ALTER TABLE users ADD CONSTRAINT users_score CHECK (score >= 0);
