-- +goose Up
PRAGMA foreign_keys = ON;

CREATE TABLE customers (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  email TEXT NOT NULL COLLATE NOCASE,
  state TEXT NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'active', 'gone')),
  wants_mail TINYINT(1) NOT NULL DEFAULT 0,
  data TEXT NOT NULL DEFAULT '{}',
  created_at DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE UNIQUE INDEX customers_email ON customers (email);

-- +goose StatementBegin
CREATE TRIGGER customers_gone AFTER UPDATE ON customers WHEN new.state = 'gone'
BEGIN
  UPDATE customers SET wants_mail = 0 WHERE id = new.id;
END;
-- +goose StatementEnd

-- +goose Down
DROP TABLE customers;
