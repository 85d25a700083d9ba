ALTER TABLE users RENAME CONSTRAINT users_email_unique TO one_email;
