ALTER TABLE users RENAME CONSTRAINT users_email_unique TO users_email_key;
ALTER TABLE users RENAME CONSTRAINT users_role_key TO users_name_role_unique;
