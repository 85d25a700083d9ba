-- stop if a value is there that would not stay what it is
CREATE TEMPORARY TABLE __guard (
  "users.uid not a UUID in lower case" integer CONSTRAINT "users.uid not a UUID in lower case" CHECK ("users.uid not a UUID in lower case" = 0),
  "posts.uid not a UUID in lower case" integer CONSTRAINT "posts.uid not a UUID in lower case" CHECK ("posts.uid not a UUID in lower case" = 0)
);
INSERT INTO __guard ("users.uid not a UUID in lower case")
SELECT count(*) FROM users WHERE uid !~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$';
INSERT INTO __guard ("posts.uid not a UUID in lower case")
SELECT count(*) FROM posts WHERE uid !~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$';
DROP TABLE __guard;
ALTER TABLE posts DROP CONSTRAINT posts_uid_fkey;
ALTER TABLE users ALTER COLUMN uid TYPE uuid USING uid::uuid;
ALTER TABLE posts ALTER COLUMN uid TYPE uuid USING uid::uuid;
ALTER TABLE posts ADD CONSTRAINT posts_uid_fkey FOREIGN KEY (uid) REFERENCES users (uid) ON DELETE CASCADE;
