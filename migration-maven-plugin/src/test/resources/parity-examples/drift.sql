DROP TABLE notes;
CREATE TABLE trial (id integer);
DROP VIEW user_names;
CREATE VIEW totals AS SELECT count(*) AS orders FROM orders;

ALTER TABLE users DROP COLUMN phone;
ALTER TABLE users ADD COLUMN fax text;
ALTER TABLE users ALTER COLUMN score TYPE bigint;
ALTER TABLE users ALTER COLUMN name DROP NOT NULL;
ALTER TABLE users ALTER COLUMN country SET DEFAULT 'at';
ALTER TABLE users ALTER COLUMN city TYPE text COLLATE "C";

ALTER TABLE regions DROP CONSTRAINT regions_pkey;
ALTER TABLE logs ADD PRIMARY KEY (log_id);
ALTER TABLE orders DROP CONSTRAINT orders_store_fkey;
ALTER TABLE stores DROP CONSTRAINT stores_pkey;
ALTER TABLE stores ADD CONSTRAINT stores_pkey PRIMARY KEY (number, country);

ALTER TABLE users DROP CONSTRAINT users_email_key;
ALTER TABLE users ADD CONSTRAINT users_nick_key UNIQUE (nick);
ALTER TABLE users DROP CONSTRAINT users_code_key;
ALTER TABLE users ADD CONSTRAINT users_code_key UNIQUE (code, nick);

ALTER TABLE orders DROP CONSTRAINT orders_user_id_fkey;
ALTER TABLE orders ADD CONSTRAINT orders_region_id_fkey FOREIGN KEY (region_id) REFERENCES users (user_id);
ALTER TABLE orders DROP CONSTRAINT orders_payer_id_fkey;
ALTER TABLE orders ADD CONSTRAINT orders_payer_id_fkey FOREIGN KEY (payer_id) REFERENCES users (user_id) ON DELETE CASCADE;
ALTER TABLE orders ALTER CONSTRAINT orders_giver_id_fkey DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE orders ADD CONSTRAINT orders_store_fkey FOREIGN KEY (country, store) REFERENCES stores (country, number) MATCH FULL;

DROP INDEX users_name_idx;
CREATE INDEX orders_region_idx ON orders (region_id);
DROP INDEX users_city_idx;
CREATE INDEX users_city_idx ON users (city, name DESC);

ALTER TABLE users DROP CONSTRAINT users_age_check;
ALTER TABLE users ADD CONSTRAINT users_score_check CHECK (score > 0);
ALTER TABLE users DROP CONSTRAINT users_status_check;
ALTER TABLE users ADD CONSTRAINT users_status_check CHECK (status IN ('active'));
