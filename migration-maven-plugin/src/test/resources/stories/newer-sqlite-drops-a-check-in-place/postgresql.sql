ALTER TABLE people DROP CONSTRAINT people_age_check;
