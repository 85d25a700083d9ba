-- stop if a value is there that would not stay what it is
CREATE TEMPORARY TABLE __guard (
  "select.a b longer than 99" integer CONSTRAINT "select.a b longer than 99" CHECK ("select.a b longer than 99" = 0),
  "select.q""q longer than 99" integer CONSTRAINT "select.q""q longer than 99" CHECK ("select.q""q longer than 99" = 0),
  "select.b`t longer than 99" integer CONSTRAINT "select.b`t longer than 99" CHECK ("select.b`t longer than 99" = 0),
  "select.$d longer than 99" integer CONSTRAINT "select.$d longer than 99" CHECK ("select.$d longer than 99" = 0),
  "select.s;c longer than 99" integer CONSTRAINT "select.s;c longer than 99" CHECK ("select.s;c longer than 99" = 0),
  "select.x--y longer than 99" integer CONSTRAINT "select.x--y longer than 99" CHECK ("select.x--y longer than 99" = 0),
  "select.${x} longer than 99" integer CONSTRAINT "select.${x} longer than 99" CHECK ("select.${x} longer than 99" = 0)
);
INSERT INTO __guard ("select.a b longer than 99")
SELECT count(*) FROM "select" WHERE length("a b") > 99 AND length(rtrim("a b", ' ')) <= 99;
INSERT INTO __guard ("select.q""q longer than 99")
SELECT count(*) FROM "select" WHERE length("q""q") > 99 AND length(rtrim("q""q", ' ')) <= 99;
INSERT INTO __guard ("select.b`t longer than 99")
SELECT count(*) FROM "select" WHERE length("b`t") > 99 AND length(rtrim("b`t", ' ')) <= 99;
INSERT INTO __guard ("select.$d longer than 99")
SELECT count(*) FROM "select" WHERE length("$d") > 99 AND length(rtrim("$d", ' ')) <= 99;
INSERT INTO __guard ("select.s;c longer than 99")
SELECT count(*) FROM "select" WHERE length("s;c") > 99 AND length(rtrim("s;c", ' ')) <= 99;
INSERT INTO __guard ("select.x--y longer than 99")
SELECT count(*) FROM "select" WHERE length("x--y") > 99 AND length(rtrim("x--y", ' ')) <= 99;
INSERT INTO __guard ("select.${x} longer than 99")
SELECT count(*) FROM "select" WHERE length("${x}") > 99 AND length(rtrim("${x}", ' ')) <= 99;
DROP TABLE __guard;
ALTER TABLE "My Table's ""x""" RENAME TO "Your `Table`";
ALTER TABLE "select" RENAME COLUMN "é漢" TO "é漢!";
ALTER TABLE "Your `Table`" RENAME COLUMN "id;" TO "id--";
ALTER SEQUENCE IF EXISTS "My Table's ""x""_id;_seq" RENAME TO "Your `Table`_id--_seq";
ALTER TABLE "Your `Table`" DROP CONSTRAINT "My Table's ""x""_ref to_fkey";
UPDATE "select" SET "it's" = 'it''s; -- ${y}'

WHERE "it's" IS NULL;
UPDATE "select" SET "back\slash" = '\'
WHERE "back\slash" IS NULL;
ALTER TABLE "Your `Table`" RENAME CONSTRAINT "My Table's ""x""_pkey" TO "Your `Table`_pkey";
ALTER TABLE "select"
  ALTER COLUMN "order" TYPE bigint,
  ALTER COLUMN "Group" SET DEFAULT 'new
line
--> statement-breakpoint',
  ALTER COLUMN "a b" TYPE varchar(99),
  ALTER COLUMN "a b" SET DEFAULT '"q" `b` [s] ünï 😀',
  ALTER COLUMN "it's" SET NOT NULL,
  ALTER COLUMN "q""q" TYPE varchar(99),
  ALTER COLUMN "b`t" TYPE varchar(99),
  ALTER COLUMN "[s]" SET DEFAULT '',
  ALTER COLUMN "back\slash" SET NOT NULL,
  ALTER COLUMN "$d" TYPE varchar(99),
  ALTER COLUMN "s;c" TYPE varchar(99),
  ALTER COLUMN "x--y" TYPE varchar(99),
  ALTER COLUMN "${x}" TYPE varchar(99),
  ADD COLUMN "new;" text NOT NULL DEFAULT 'semi;colon $$ ${z}',
  ADD CONSTRAINT "c ${x} --;" CHECK (length("a b") > 0);
CREATE INDEX "i x'`""" ON "select" ("Group", "a b");
ALTER TABLE "Your `Table`" ALTER COLUMN "ref to" TYPE bigint;
ALTER TABLE "Your `Table`" ADD CONSTRAINT "Your `Table`_ref to_fkey" FOREIGN KEY ("ref to") REFERENCES "select" ("order") ON DELETE SET NULL;
