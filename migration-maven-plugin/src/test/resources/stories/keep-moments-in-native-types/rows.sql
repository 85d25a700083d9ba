INSERT INTO tasks (task_id, done, seen, count, data, created_at, changed_at) VALUES (1, 1, TRUE, '12', '{"a": 1}', 1700000000123, '2026-11-22 10:00:00');
INSERT INTO tasks (task_id, done, seen, count, data, created_at, changed_at) VALUES (2, 0, NULL, NULL, NULL, 0, NULL);
