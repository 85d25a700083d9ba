INSERT INTO countries (country_id, code, area, number) VALUES (1, 'ch', 5, 1);
INSERT INTO countries (country_id, code, area, number) VALUES (2, 'at', 5, 2);
INSERT INTO cities (city_id, country, area, number) VALUES (1, 'ch', 5, 1);
INSERT INTO cities (city_id, country, area, number) VALUES (2, 'at', NULL, 2);
