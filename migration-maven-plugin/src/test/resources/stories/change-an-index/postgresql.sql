DROP INDEX users_name_idx;
CREATE UNIQUE INDEX users_name_idx ON users (name, score) WHERE score > 0;
