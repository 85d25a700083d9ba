-- One of each kind; DROP TABLE everything; -- a comment cannot do harm
CREATE TABLE `everything` (
  `id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `a_id` text(36),
  `a_text` text NOT NULL DEFAULT 'it''s; -- "${x}" 
\n é',
  `a_varchar` text(20) DEFAULT '',
  `a_boolean` integer DEFAULT 1,
  `a_smallint` integer DEFAULT -1,
  `an_integer` integer DEFAULT 0,
  `a_bigint` integer DEFAULT 9007199254740993,
  `a_real` real DEFAULT 0.5,
  `a_double` real DEFAULT 1.5e-3,
  `a_decimal` numeric(10,2) DEFAULT 12.50,
  `a_timestamp_ms` integer,
  `a_timestamp` text DEFAULT CURRENT_TIMESTAMP,
  `a_date` text,
  `a_time` text,
  `a_uuid` text(36),
  `a_json` text DEFAULT '{"a":[1,"b"]}',
  `a_blob` blob DEFAULT X'00',
  `an_enum` text DEFAULT 'gr''een',
  `an_expression` integer DEFAULT (1 + 1),
  `a_lower` text GENERATED ALWAYS AS (lower(a_text)) STORED,
  `a_char` char(3),
  CONSTRAINT `everything_an_enum_check` CHECK (`an_enum` IN ('red', 'gr''een', 'bl;ue'))
);
