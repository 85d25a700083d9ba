ALTER TABLE users ADD CONSTRAINT users_pkey PRIMARY KEY (user_id);
