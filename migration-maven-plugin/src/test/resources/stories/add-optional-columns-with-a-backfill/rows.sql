INSERT INTO users (user_id, email, name, role, score) VALUES ('u1', 'a@x', 'Ann', 'admin', 5);
INSERT INTO users (user_id, email, name, role, score) VALUES ('u2', NULL, 'Bob', 'member', NULL);
INSERT INTO posts (post_id, author_id, editor_id, title) VALUES (7, 'u1', 'u2', 't');
INSERT INTO comments (comment_id, post_id, body) VALUES (3, 7, NULL);
