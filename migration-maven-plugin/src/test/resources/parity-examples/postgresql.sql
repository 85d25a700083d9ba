CREATE SEQUENCE order_seq;
CREATE TABLE documents (
  document_id bigint PRIMARY KEY,
  body text,
  tags text[]
);
CREATE INDEX documents_body_idx ON documents USING gin (to_tsvector('simple', body));
CREATE TABLE invoice_line (line_id text PRIMARY KEY, unit_price real);
CREATE TABLE tokens (value text);
CREATE FUNCTION new_token() RETURNS text LANGUAGE sql AS 'INSERT INTO tokens VALUES (md5(random()::text)) RETURNING value';
CREATE TABLE users (
  user_id text NOT NULL PRIMARY KEY,
  name varchar(2500),
  points integer,
  nick text,
  token text DEFAULT new_token()
);
CREATE UNIQUE INDEX users_nick ON users (nick);
CREATE INDEX idx_users_name ON users (name);
