INSERT INTO teams (team_id, name) VALUES (1, 'a'), (2, 'b');
INSERT INTO people (person_id, team_id, email, age, role) VALUES (1, 1, 'x', 20, 'admin'), (2, NULL, '', 0, NULL), (7, 2, 'Ä', 5, 'member');
INSERT INTO badges (badge_id, person_id) VALUES (1, 1), (2, 7), (3, NULL);
