ALTER TABLE "board_comments" ALTER COLUMN "reactions" SET DEFAULT '[]';
