ALTER TABLE users RENAME TO people;
ALTER TABLE people RENAME COLUMN user_id TO person_id;
ALTER TABLE posts RENAME COLUMN user_id TO person_id;
ALTER TABLE posts DROP CONSTRAINT posts_user_id_fkey;
DROP TABLE old_notes;
UPDATE people SET name = 'somebody'
WHERE name IS NULL;
ALTER TABLE people RENAME CONSTRAINT users_pkey TO people_pkey;
ALTER TABLE people
  ALTER COLUMN person_id TYPE text USING 'p' || person_id,
  ALTER COLUMN name SET NOT NULL,
  ALTER COLUMN name SET DEFAULT 'nobody';
ALTER TABLE posts ALTER COLUMN person_id TYPE text USING 'p' || person_id;
CREATE TABLE notes (
  note_id integer PRIMARY KEY,
  person_id text,
  CONSTRAINT notes_person_id_fkey FOREIGN KEY (person_id) REFERENCES people (person_id) ON DELETE CASCADE
);
ALTER TABLE posts ADD CONSTRAINT posts_person_id_fkey FOREIGN KEY (person_id) REFERENCES people (person_id) ON DELETE CASCADE ON UPDATE CASCADE;
