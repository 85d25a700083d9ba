-- V0004__change_board_comments_reactions
--   board_comments: change column reactions

ALTER TABLE board_comments ALTER COLUMN reactions SET DEFAULT '[]';
