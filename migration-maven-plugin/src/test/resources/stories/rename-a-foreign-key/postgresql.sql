ALTER TABLE users RENAME CONSTRAINT users_boss TO of_a_boss;
