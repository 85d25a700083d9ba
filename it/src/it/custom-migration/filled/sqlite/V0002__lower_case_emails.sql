-- V0002__lower_case_emails
UPDATE `users` SET `email` = lower(`email`);
