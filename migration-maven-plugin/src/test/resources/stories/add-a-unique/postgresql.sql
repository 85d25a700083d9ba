ALTER TABLE users ADD CONSTRAINT users_name_score UNIQUE (name, score);
