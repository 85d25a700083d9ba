ALTER TABLE users RENAME TO "Users";
ALTER TABLE "Users" RENAME COLUMN name TO "Name";
ALTER TABLE "Users" RENAME CONSTRAINT users_pkey TO "Users_pkey";
