INSERT INTO goods (good_id, price) VALUES (1, 5);
INSERT INTO goods (good_id, price) VALUES (2, NULL);
