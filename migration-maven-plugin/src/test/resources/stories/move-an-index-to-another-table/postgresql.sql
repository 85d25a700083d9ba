ALTER INDEX users_name_idx RENAME TO __aside_posts_author_idx;
ALTER INDEX posts_author_idx RENAME TO users_name_idx;
ALTER INDEX __aside_posts_author_idx RENAME TO posts_author_idx;
ALTER TABLE users ALTER COLUMN name SET DEFAULT 'somebody';
