ALTER TABLE people
  DROP CONSTRAINT people_role_check,
  ADD CONSTRAINT people_role_check CHECK (role IN ('admin', 'member', 'guest'));
