-- V0002__lower_case_emails
-- COLLATE "C": only the letters A to Z, as in SQLite
UPDATE users SET email = lower(email COLLATE "C");
