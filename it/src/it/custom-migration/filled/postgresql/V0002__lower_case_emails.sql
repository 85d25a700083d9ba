-- V0002__lower_case_emails
SELECT 1;
