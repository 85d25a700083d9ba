ALTER TABLE logins RENAME CONSTRAINT logins_unique TO __aside_users_email_unique;
ALTER TABLE users RENAME CONSTRAINT users_email_unique TO logins_unique;
ALTER TABLE logins RENAME CONSTRAINT __aside_users_email_unique TO users_email_unique;
ALTER INDEX logins_idx RENAME TO __aside_users_score_idx;
ALTER INDEX users_score_idx RENAME TO logins_idx;
ALTER INDEX __aside_users_score_idx RENAME TO users_score_idx;
