DROP VIEW adults;
ALTER TABLE people DROP CONSTRAINT people_team_id_fkey;
ALTER TABLE people
  DROP CONSTRAINT people_age_check,
  DROP CONSTRAINT people_role_check;
ALTER INDEX people_email_idx RENAME TO people_mail_idx;
ALTER TABLE people
  ALTER COLUMN email DROP NOT NULL,
  ALTER COLUMN age SET NOT NULL,
  ADD COLUMN nick text,
  ADD CONSTRAINT people_role_check CHECK (role IN ('admin', 'member', 'guest')),
  ADD CONSTRAINT people_age_range CHECK (age BETWEEN 0 AND 2000000000);
CREATE VIEW adults AS
SELECT person_id, email FROM people WHERE age > 17;
