ALTER TABLE logins
  DROP CONSTRAINT logins_email_fkey,
  DROP CONSTRAINT logins_team_id_fkey,
  DROP CONSTRAINT logins_name_fkey;
ALTER TABLE teams DROP CONSTRAINT teams_pkey;
ALTER TABLE users
  DROP CONSTRAINT users_email_key,
  DROP CONSTRAINT users_name_key;
