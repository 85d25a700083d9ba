DROP VIEW adults;
ALTER TABLE people DROP CONSTRAINT people_team_id_fkey;
ALTER TABLE people DROP COLUMN team_id;
CREATE VIEW adults AS
SELECT person_id, email FROM people WHERE age > 17;
