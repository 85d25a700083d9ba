ALTER TABLE logins
  DROP CONSTRAINT logins_email_fkey,
  DROP CONSTRAINT logins_who;
ALTER TABLE users
  DROP CONSTRAINT users_email_unique,
  DROP CONSTRAINT users_role_key,
  ADD CONSTRAINT users_email_key UNIQUE (email),
  ADD CONSTRAINT users_name_role_unique UNIQUE (name, role);
ALTER TABLE logins
  ADD CONSTRAINT logins_email_fkey FOREIGN KEY (email) REFERENCES users (email),
  ADD CONSTRAINT logins_who FOREIGN KEY (who, role) REFERENCES users (name, role) ON DELETE CASCADE;
