-- A table of SQLite needs nothing before it.
SELECT '' WHERE 0
