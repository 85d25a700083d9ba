ALTER TABLE users RENAME TO __gone_users;
ALTER TABLE people RENAME TO users;
ALTER TABLE badges DROP CONSTRAINT badges_user_id_fkey;
DROP TABLE __gone_users;
ALTER TABLE users RENAME CONSTRAINT people_pkey TO users_pkey;
ALTER TABLE users RENAME CONSTRAINT people_name_key TO users_name_key;
ALTER INDEX people_name_idx RENAME TO users_name_idx;
ALTER TABLE users RENAME CONSTRAINT people_boss_id_fkey TO users_boss_id_fkey;
