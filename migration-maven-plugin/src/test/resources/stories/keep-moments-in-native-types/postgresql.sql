-- stop if a value is there that would not stay what it is
CREATE TEMPORARY TABLE __guard (
  "tasks.created_at outside the years 1 to 9999" integer CONSTRAINT "tasks.created_at outside the years 1 to 9999" CHECK ("tasks.created_at outside the years 1 to 9999" = 0)
);
INSERT INTO __guard ("tasks.created_at outside the years 1 to 9999")
SELECT count(*) FROM tasks WHERE created_at NOT BETWEEN -62135596800000 AND 253402300799999;
DROP TABLE __guard;
ALTER TABLE tasks ALTER COLUMN created_at TYPE timestamptz USING timestamptz 'epoch' + created_at / 1000 * interval '1 second' + created_at % 1000 * interval '1 millisecond';
