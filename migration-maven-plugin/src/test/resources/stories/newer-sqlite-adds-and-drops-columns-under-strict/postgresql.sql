ALTER TABLE boards
  ADD COLUMN day date NOT NULL DEFAULT '2024-02-29',
  ADD COLUMN moment timestamp NOT NULL DEFAULT '2024-02-29T12:30',
  ADD COLUMN alarm time DEFAULT '07:30',
  ADD COLUMN weight double precision NOT NULL DEFAULT 1,
  ADD COLUMN ratio real DEFAULT 0.1,
  ADD COLUMN price numeric(10,2) NOT NULL DEFAULT 9.90,
  ADD COLUMN token uuid,
  ADD COLUMN settings jsonb NOT NULL DEFAULT '{}',
  ADD COLUMN icon bytea,
  ADD COLUMN public boolean NOT NULL DEFAULT TRUE,
  ADD COLUMN kind text NOT NULL DEFAULT 'a',
  ADD COLUMN rank smallint NOT NULL DEFAULT -1,
  ADD CONSTRAINT boards_kind_check CHECK (kind IN ('a', 'b'));
ALTER TABLE sessions
  DROP COLUMN started,
  DROP COLUMN cost,
  ADD COLUMN parent bigint,
  ADD COLUMN title varchar(200) NOT NULL DEFAULT '';
ALTER TABLE sessions ADD CONSTRAINT sessions_parent_fkey FOREIGN KEY (parent) REFERENCES sessions (session_id);
