DROP VIEW titles;
DROP VIEW counted;
DROP VIEW everybody;
DROP VIEW members;
