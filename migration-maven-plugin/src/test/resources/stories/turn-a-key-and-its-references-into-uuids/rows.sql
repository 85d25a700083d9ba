INSERT INTO users (user_id, uid, boss_id) VALUES (1, '0a0b0c0d-0000-4000-8000-000000000001', NULL);
INSERT INTO users (user_id, uid, boss_id) VALUES (2, '0a0b0c0d-0000-4000-8000-000000000002', 1);
INSERT INTO posts (post_id, user_id, uid) VALUES (1, 2, '0a0b0c0d-0000-4000-8000-000000000002');
