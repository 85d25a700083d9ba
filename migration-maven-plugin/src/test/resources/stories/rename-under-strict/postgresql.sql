ALTER TABLE sessions RENAME TO runs;
ALTER TABLE boards RENAME COLUMN name TO title;
ALTER TABLE runs RENAME COLUMN session_id TO run_id;
ALTER TABLE runs RENAME COLUMN started TO finished;
ALTER TABLE runs RENAME COLUMN data TO started;
ALTER TABLE boards RENAME CONSTRAINT boards_name_key TO boards_title_key;
ALTER TABLE runs RENAME CONSTRAINT sessions_pkey TO runs_pkey;
ALTER TABLE runs RENAME CONSTRAINT sessions_board_id_fkey TO runs_board_id_fkey;
ALTER TABLE runs RENAME CONSTRAINT sessions_status_check TO runs_status_check;
