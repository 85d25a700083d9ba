ALTER TABLE users
  DROP CONSTRAINT users_pkey,
  ADD CONSTRAINT users_pk PRIMARY KEY (user_id);
