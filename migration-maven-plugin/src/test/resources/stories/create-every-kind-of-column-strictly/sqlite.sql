-- One of each kind; DROP TABLE everything; -- a comment cannot do harm
CREATE TABLE `everything` (
  `id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `a_id` text(36)
    CONSTRAINT `everything_a_id_strict` CHECK (typeof(`a_id`) IN ('text', 'null') AND instr(`a_id`, char(0)) = 0 AND length(`a_id`) <= 36),
  `a_text` text NOT NULL DEFAULT 'it''s; -- "${x}" 
\n é'
    CONSTRAINT `everything_a_text_strict` CHECK (typeof(`a_text`) IN ('text', 'null') AND instr(`a_text`, char(0)) = 0),
  `a_varchar` text(20) DEFAULT ''
    CONSTRAINT `everything_a_varchar_strict` CHECK (typeof(`a_varchar`) IN ('text', 'null') AND instr(`a_varchar`, char(0)) = 0 AND length(`a_varchar`) <= 20),
  `a_boolean` integer DEFAULT 1
    CONSTRAINT `everything_a_boolean_strict` CHECK (`a_boolean` IN (0, 1)),
  `a_smallint` integer DEFAULT -1
    CONSTRAINT `everything_a_smallint_strict` CHECK (typeof(`a_smallint`) IN ('integer', 'null') AND `a_smallint` BETWEEN -32768 AND 32767),
  `an_integer` integer DEFAULT 0
    CONSTRAINT `everything_an_integer_strict` CHECK (typeof(`an_integer`) IN ('integer', 'null') AND `an_integer` BETWEEN -2147483648 AND 2147483647),
  `a_bigint` integer DEFAULT 9007199254740993
    CONSTRAINT `everything_a_bigint_strict` CHECK (typeof(`a_bigint`) IN ('integer', 'null')),
  `a_real` real DEFAULT 0.5
    CONSTRAINT `everything_a_real_strict` CHECK (typeof(`a_real`) IN ('real', 'null') AND (`a_real` = 0 OR abs(`a_real`) BETWEEN 7.1e-46 AND 3.40282356e38 OR abs(`a_real`) = 9e999)),
  `a_double` real DEFAULT 1.5e-3
    CONSTRAINT `everything_a_double_strict` CHECK (typeof(`a_double`) IN ('real', 'null')),
  `a_decimal` numeric(10,2) DEFAULT 12.50
    CONSTRAINT `everything_a_decimal_strict` CHECK (typeof(`a_decimal`) IN ('integer', 'real', 'null') AND `a_decimal` > -100000000 AND `a_decimal` < 100000000 AND abs(`a_decimal` - round(`a_decimal`, 2)) <= abs(`a_decimal`) * 1e-15),
  `a_timestamp_ms` integer
    CONSTRAINT `everything_a_timestamp_ms_strict` CHECK (typeof(`a_timestamp_ms`) IN ('integer', 'null')),
  `a_timestamp` text DEFAULT CURRENT_TIMESTAMP
    CONSTRAINT `everything_a_timestamp_strict` CHECK (datetime(substr(`a_timestamp`, 1, 19)) || substr(`a_timestamp`, 20) IS `a_timestamp` AND (length(`a_timestamp`) = 19 OR length(`a_timestamp`) BETWEEN 21 AND 26 AND rtrim(substr(`a_timestamp`, 20), '0123456789') = '.') AND `a_timestamp` >= '0001'),
  `a_moment` text DEFAULT '2024-02-29 12:30:00'
    CONSTRAINT `everything_a_moment_strict` CHECK (datetime(substr(`a_moment`, 1, 19)) || substr(`a_moment`, 20) IS `a_moment` AND (length(`a_moment`) = 19 OR length(`a_moment`) BETWEEN 21 AND 26 AND rtrim(substr(`a_moment`, 20), '0123456789') = '.') AND `a_moment` >= '0001'),
  `a_date` text NOT NULL DEFAULT '2024-02-29'
    CONSTRAINT `everything_a_date_strict` CHECK (date(`a_date`) IS `a_date` AND `a_date` >= '0001'),
  `a_time` text DEFAULT '12:30:00'
    CONSTRAINT `everything_a_time_strict` CHECK (time(substr(`a_time`, 1, 8)) || substr(`a_time`, 9) IS `a_time` AND (length(`a_time`) = 8 OR length(`a_time`) BETWEEN 10 AND 15 AND rtrim(substr(`a_time`, 9), '0123456789') = '.')),
  `a_uuid` text(36) DEFAULT '0b7c9a4e-1f2d-4c3b-8a59-6e7f80912345'
    CONSTRAINT `everything_a_uuid_strict` CHECK (typeof(`a_uuid`) IN ('text', 'null') AND instr(`a_uuid`, char(0)) = 0 AND `a_uuid` GLOB '????????-????-????-????-????????????' AND length(replace(`a_uuid`, '-', '')) = 32 AND `a_uuid` NOT GLOB '*[^-0-9a-f]*'),
  `a_long_decimal` numeric(30,18)
    CONSTRAINT `everything_a_long_decimal_strict` CHECK (typeof(`a_long_decimal`) IN ('integer', 'real', 'null') AND `a_long_decimal` > -1000000000000 AND `a_long_decimal` < 1000000000000),
  `a_whole_decimal` numeric(12,0)
    CONSTRAINT `everything_a_whole_decimal_strict` CHECK (typeof(`a_whole_decimal`) IN ('integer', 'null') AND `a_whole_decimal` > -1000000000000 AND `a_whole_decimal` < 1000000000000),
  `a_count` numeric(40,0)
    CONSTRAINT `everything_a_count_strict` CHECK (typeof(`a_count`) IN ('integer', 'null')),
  `a_json` text DEFAULT '{"a":[1,"b"]}'
    CONSTRAINT `everything_a_json_strict` CHECK (typeof(`a_json`) IN ('text', 'null') AND instr(`a_json`, char(0)) = 0 AND json_valid(coalesce(`a_json`, 'null')) AND instr(replace(`a_json`, '\\', ''), '\u0000') = 0),
  `a_blob` blob DEFAULT X'00'
    CONSTRAINT `everything_a_blob_strict` CHECK (typeof(`a_blob`) IN ('blob', 'null')),
  `an_enum` text DEFAULT 'gr''een',
  `an_expression` integer DEFAULT (1 + 1)
    CONSTRAINT `everything_an_expression_strict` CHECK (typeof(`an_expression`) IN ('integer', 'null') AND `an_expression` BETWEEN -2147483648 AND 2147483647),
  `a_lower` text GENERATED ALWAYS AS (lower(a_text)) STORED
    CONSTRAINT `everything_a_lower_strict` CHECK (typeof(`a_lower`) IN ('text', 'null') AND instr(`a_lower`, char(0)) = 0),
  `a_char` char(3),
  CONSTRAINT `everything_an_enum_check` CHECK (`an_enum` IN ('red', 'gr''een', 'bl;ue'))
);
