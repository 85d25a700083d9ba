-- V0002__some_users
INSERT INTO teams (team_id) VALUES (1);
INSERT INTO users (user_id, email, team_id)
VALUES (1, 'a@b.c', 1), (2, 'd@e.f', 3), (7, 'a@b.c', NULL), (9, 'a@b.c', 1);
