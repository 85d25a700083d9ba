-- stop if a value is there that would not stay what it is
CREATE TEMPORARY TABLE __guard (
  "users.name longer than 40" integer CONSTRAINT "users.name longer than 40" CHECK ("users.name longer than 40" = 0)
);
INSERT INTO __guard ("users.name longer than 40")
SELECT count(*) FROM users WHERE length(name) > 40 AND length(rtrim(name, ' ')) <= 40;
DROP TABLE __guard;
ALTER TABLE users ALTER COLUMN name TYPE varchar(40);
