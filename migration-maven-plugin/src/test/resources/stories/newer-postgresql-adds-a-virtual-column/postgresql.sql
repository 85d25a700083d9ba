ALTER TABLE users ADD COLUMN name_key text GENERATED ALWAYS AS (lower(name)) VIRTUAL;
