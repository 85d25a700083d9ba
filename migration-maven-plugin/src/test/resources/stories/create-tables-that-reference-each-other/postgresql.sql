CREATE TABLE teams (
  team_id varchar(36) PRIMARY KEY,
  lead_id varchar(36)
);
CREATE TABLE employees (
  employee_id varchar(36) PRIMARY KEY,
  team_id varchar(36) NOT NULL,
  mentor_id varchar(36),
  CONSTRAINT employees_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams (team_id) ON DELETE CASCADE,
  CONSTRAINT employees_mentor_id_fkey FOREIGN KEY (mentor_id) REFERENCES employees (employee_id) ON DELETE SET NULL
);
ALTER TABLE teams ADD CONSTRAINT teams_lead_id_fkey FOREIGN KEY (lead_id) REFERENCES employees (employee_id) ON DELETE SET NULL;
