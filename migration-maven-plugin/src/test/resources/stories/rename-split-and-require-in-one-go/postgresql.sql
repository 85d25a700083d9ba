-- stop if a value is there that would not stay what it is
CREATE TEMPORARY TABLE __guard (
  "people.age not a whole number" integer CONSTRAINT "people.age not a whole number" CHECK ("people.age not a whole number" = 0)
);
INSERT INTO __guard ("people.age not a whole number")
SELECT count(*) FROM people WHERE age !~ '^(0|-?[1-9][0-9]*)$';
DROP TABLE __guard;
ALTER TABLE people RENAME TO humans;
ALTER TABLE humans RENAME COLUMN age TO years;
ALTER TABLE humans RENAME COLUMN first TO name;
ALTER TABLE humans DROP CONSTRAINT people_team_fkey;
DROP INDEX people_age_idx;
ALTER TABLE humans RENAME CONSTRAINT people_pkey TO humans_pkey;
ALTER TABLE humans
  DROP COLUMN last,
  ALTER COLUMN years TYPE integer USING coalesce(years::integer, 0),
  ALTER COLUMN years SET NOT NULL,
  ALTER COLUMN name TYPE varchar(50) USING coalesce(name || ' ' || last, '?'),
  ALTER COLUMN name SET NOT NULL,
  ADD CONSTRAINT humans_years_check CHECK (years >= 0);
CREATE INDEX humans_years_idx ON humans (years DESC);
ALTER TABLE humans ADD CONSTRAINT humans_team_fkey FOREIGN KEY (team) REFERENCES teams (team_id) ON DELETE CASCADE;
