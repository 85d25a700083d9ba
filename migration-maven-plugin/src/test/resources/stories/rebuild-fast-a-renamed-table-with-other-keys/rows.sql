INSERT INTO users (user_id, name) VALUES (1, 'Ann');
INSERT INTO users (user_id, name) VALUES (2, NULL);
INSERT INTO posts (post_id, user_id) VALUES (7, 1);
INSERT INTO posts (post_id, user_id) VALUES (8, 2);
INSERT INTO posts (post_id, user_id) VALUES (9, NULL);
INSERT INTO old_notes (note_id, user_id) VALUES (1, 1);
