INSERT INTO users (user_id, email, role, score) VALUES ('u1', 'a', 'admin', 5);
INSERT INTO posts (post_id, author_id, title) VALUES (7, 'u1', 't');
INSERT INTO comments (comment_id, post_id, body) VALUES (3, 7, 'c');
