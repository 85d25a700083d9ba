DROP VIEW names;
ALTER TABLE users RENAME TO people;
ALTER TABLE people RENAME CONSTRAINT users_pkey TO people_pkey;
CREATE VIEW names AS
SELECT name FROM people;
