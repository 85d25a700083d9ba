DO $$
BEGIN
  CREATE TYPE customer_state AS ENUM ('new', 'active', 'gone');
END $$;

CREATE EXTENSION IF NOT EXISTS plpgsql;

CREATE TABLE customers (
  id BIGSERIAL PRIMARY KEY,
  email TEXT NOT NULL,
  state customer_state NOT NULL DEFAULT 'new',
  wants_mail BOOLEAN NOT NULL DEFAULT false,
  data JSONB NOT NULL DEFAULT '{}',
  created_at TIMESTAMP NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX customers_email_key ON customers (lower(email));

CREATE FUNCTION customers_gone() RETURNS trigger AS $body$
BEGIN
  IF new.state = 'gone' THEN
    new.wants_mail := false;
  END IF;
  RETURN new;
END;
$body$ LANGUAGE plpgsql;
CREATE TRIGGER customers_gone BEFORE UPDATE ON customers FOR EACH ROW EXECUTE FUNCTION customers_gone();
