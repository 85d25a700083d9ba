ALTER TABLE people ADD CONSTRAINT people_age_check CHECK (age >= 0);
