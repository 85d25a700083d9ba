ALTER TABLE users RENAME CONSTRAINT users_score TO positive;
