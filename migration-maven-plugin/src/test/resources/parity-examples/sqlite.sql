CREATE TABLE tokens (value text);
CREATE TABLE order_seq (id integer);
CREATE TABLE documents (
  document_id integer PRIMARY KEY,
  body text,
  tags text CHECK (json_array_length(tags) < 10)
);
CREATE TABLE invoiceLine (line_id text PRIMARY KEY, unitPrice real);
CREATE TABLE users (
  user_id text NOT NULL PRIMARY KEY,
  name varchar(100),
  points numeric,
  nick text UNIQUE,
  token text DEFAULT (printf('%s', 'x'))
);
CREATE INDEX users_name ON users (name);
