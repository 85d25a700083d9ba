DROP VIEW everybody;
ALTER TABLE people RENAME TO __aside_users;
ALTER TABLE users RENAME TO people;
ALTER TABLE __aside_users RENAME TO users;
ALTER TABLE people RENAME CONSTRAINT users_first_key TO people_first_key;
ALTER TABLE users RENAME CONSTRAINT people_name_key TO users_name_key;
ALTER TABLE people RENAME CONSTRAINT users_pkey TO __aside_people_pkey;
ALTER TABLE users RENAME CONSTRAINT people_pkey TO users_pkey;
ALTER TABLE people RENAME CONSTRAINT __aside_people_pkey TO people_pkey;
ALTER TABLE users RENAME CONSTRAINT people_user_id_fkey TO users_user_id_fkey;
CREATE VIEW everybody AS
SELECT people.first, users.name FROM people JOIN users ON people.user_id = users.user_id;
