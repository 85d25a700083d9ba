ALTER TABLE orders DROP CONSTRAINT orders_product_code_fkey;
ALTER TABLE products
  DROP CONSTRAINT products_code_key,
  ALTER COLUMN stock SET DEFAULT 0;
