INSERT INTO tasks (task_id, done, seen, count, data, created_at, changed_at) VALUES (1, 1, TRUE, '12', '{"a": 1}', '2023-11-14 22:13:20.123', '2026-11-22 10:00:00');
INSERT INTO tasks (task_id, done, seen, count, data, created_at, changed_at) VALUES (2, 0, NULL, NULL, NULL, '1970-01-01 00:00:00', NULL);
