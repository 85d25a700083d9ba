DROP INDEX third;
ALTER TABLE logins
  DROP CONSTRAINT logins_key,
  DROP CONSTRAINT first;
ALTER TABLE users
  DROP CONSTRAINT users_key,
  DROP CONSTRAINT second;
ALTER TABLE logins
  ADD CONSTRAINT users_key PRIMARY KEY (login_id, name),
  ADD CONSTRAINT second UNIQUE (name, at);
CREATE INDEX first ON logins (at DESC);
ALTER TABLE users
  ADD CONSTRAINT logins_key PRIMARY KEY (user_id, email),
  ADD CONSTRAINT third UNIQUE (email, score);
