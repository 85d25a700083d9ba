-- V0007__change_worktrees_and_2_more
--   worktrees: add column needs_attention; add foreign key worktrees_board_id_fkey
--   sessions: add column ready_for_prompt; add foreign key sessions_board_id_fkey,
--     sessions_parent_session_id_fkey, sessions_forked_from_session_id_fkey
--   tasks: add column started_at

ALTER TABLE worktrees ADD COLUMN needs_attention boolean NOT NULL DEFAULT TRUE;
ALTER TABLE sessions ADD COLUMN ready_for_prompt boolean NOT NULL DEFAULT FALSE;
ALTER TABLE tasks ADD COLUMN started_at bigint;
ALTER TABLE worktrees ADD CONSTRAINT worktrees_board_id_fkey FOREIGN KEY (board_id) REFERENCES boards (board_id) ON DELETE SET NULL;

ALTER TABLE sessions
  ADD CONSTRAINT sessions_board_id_fkey FOREIGN KEY (board_id) REFERENCES boards (board_id) ON DELETE SET NULL,
  ADD CONSTRAINT sessions_parent_session_id_fkey FOREIGN KEY (parent_session_id) REFERENCES sessions (session_id) ON DELETE SET NULL,
  ADD CONSTRAINT sessions_forked_from_session_id_fkey FOREIGN KEY (forked_from_session_id) REFERENCES sessions (session_id) ON DELETE SET NULL;
