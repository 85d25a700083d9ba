INSERT INTO users (user_id, email, role) VALUES ('u1', 'a', 'admin');
INSERT INTO users (user_id, email, role) VALUES ('u2', 'b', 'member');
INSERT INTO posts (post_id, author_id, editor_id, title) VALUES (7, 'u1', 'u2', 't');
INSERT INTO comments (comment_id, post_id, body) VALUES (3, 7, 'c');
