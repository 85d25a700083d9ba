-- +goose Up
CREATE TABLE orders (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  customerId INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
  note VARCHAR(80),
  price NUMERIC(10, 2) NOT NULL DEFAULT '0.00'
);
CREATE INDEX orders_customer ON orders (customerId) WHERE price > 0;
CREATE INDEX orders_price ON orders (price DESC);

-- +goose Down
DROP TABLE orders;
