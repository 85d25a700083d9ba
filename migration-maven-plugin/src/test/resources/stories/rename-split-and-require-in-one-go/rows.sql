INSERT INTO teams (team_id) VALUES (1);
INSERT INTO people (id, age, first, last, team) VALUES (1, '30', 'Ann', 'Lee', 1);
INSERT INTO people (id, age, first, last, team) VALUES (2, NULL, NULL, 'Fox', NULL);
