ALTER TABLE people RENAME TO "the members";
ALTER TABLE teams RENAME TO groups;
ALTER TABLE "the members" RENAME COLUMN person_id TO member_id;
ALTER SEQUENCE IF EXISTS teams_team_id_seq RENAME TO groups_team_id_seq;
ALTER TABLE groups RENAME CONSTRAINT teams_pkey TO groups_pkey;
ALTER TABLE "the members" RENAME CONSTRAINT people_pkey TO "the members_pkey";
ALTER TABLE groups RENAME CONSTRAINT teams_lead_id_fkey TO groups_lead_id_fkey;
ALTER TABLE "the members" RENAME CONSTRAINT people_boss_id_fkey TO "the members_boss_id_fkey";
ALTER TABLE "the members" RENAME CONSTRAINT people_team_id_fkey TO "the members_team_id_fkey";
