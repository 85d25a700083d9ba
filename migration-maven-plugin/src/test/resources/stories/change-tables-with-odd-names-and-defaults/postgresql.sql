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
