DROP INDEX users_name_idx;
ALTER TABLE users
  DROP CONSTRAINT users_email_unique,
  ADD COLUMN contact text;
UPDATE users SET contact = coalesce(email, name);
ALTER TABLE users
  DROP COLUMN email,
  DROP COLUMN name,
  ALTER COLUMN contact SET NOT NULL,
  ADD CONSTRAINT users_contact_key UNIQUE (contact);
