-- V0002__rebuild_teams
SELECT 1;
