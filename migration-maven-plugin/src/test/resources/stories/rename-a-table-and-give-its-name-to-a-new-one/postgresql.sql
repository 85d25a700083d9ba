ALTER TABLE people RENAME TO persons;
ALTER TABLE persons RENAME CONSTRAINT people_pkey TO persons_pkey;
ALTER TABLE persons RENAME CONSTRAINT people_name_key TO persons_name_key;
ALTER INDEX people_name_idx RENAME TO persons_name_idx;
ALTER TABLE persons RENAME CONSTRAINT people_boss_id_fkey TO persons_boss_id_fkey;
CREATE TABLE people (
  person_id integer PRIMARY KEY,
  name text,
  CONSTRAINT people_name_key UNIQUE (name)
);
CREATE INDEX people_name_idx ON people (person_id);
