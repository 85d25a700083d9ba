-- V0001__initial_schema

CREATE TABLE users (id integer PRIMARY KEY NOT NULL, name text);
