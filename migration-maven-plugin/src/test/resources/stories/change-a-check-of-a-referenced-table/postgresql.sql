ALTER TABLE users
  DROP CONSTRAINT users_score,
  ADD CONSTRAINT users_score CHECK (score >= 1);
