CREATE TABLE "user" (
  "Id" varchar(36) NOT NULL,
  "group" text NOT NULL,
  "the name" text NOT NULL,
  age integer,
  "order" integer NOT NULL DEFAULT 0,
  CONSTRAINT the_key_of_user PRIMARY KEY ("Id"),
  CONSTRAINT user_group_order UNIQUE ("group", "order"),
  CONSTRAINT user_age CHECK (age >= 0 AND age < 200 -- years
),
  CONSTRAINT user_named CHECK (length("the name") > 0)
);
CREATE INDEX user_age_idx ON "user" (age DESC, "group");
CREATE INDEX user_lower_idx ON "user" ((lower("group")), "the name" DESC);
CREATE UNIQUE INDEX user_first_key ON "user" ("group") WHERE age = 0;
CREATE TABLE membership (
  "user" varchar(36) NOT NULL,
  "group" text,
  "order" integer,
  since date NOT NULL,
  CONSTRAINT membership_pkey PRIMARY KEY ("user", since),
  CONSTRAINT membership_user_fkey FOREIGN KEY ("user") REFERENCES "user" ("Id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT membership_group FOREIGN KEY ("group", "order") REFERENCES "user" ("group", "order") ON DELETE RESTRICT ON UPDATE SET NULL
);
