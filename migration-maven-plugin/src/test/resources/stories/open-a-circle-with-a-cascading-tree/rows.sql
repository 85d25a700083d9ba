INSERT INTO owners (owner_id, name) VALUES (7, 'n');
INSERT INTO nodes (node_id, owner_id) VALUES (1, 7);
INSERT INTO nodes (node_id, parent_id) VALUES (2, 1);
INSERT INTO items (item_id, node_id) VALUES ('i', 2);
UPDATE owners SET item_id = 'i'
