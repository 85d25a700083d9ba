CREATE TABLE `teams` (
  `team_id` text(36) PRIMARY KEY NOT NULL,
  `lead_id` text(36),
  CONSTRAINT `teams_lead_id_fkey` FOREIGN KEY (`lead_id`) REFERENCES `employees` (`employee_id`) ON DELETE SET NULL
);
CREATE TABLE `employees` (
  `employee_id` text(36) PRIMARY KEY NOT NULL,
  `team_id` text(36) NOT NULL,
  `mentor_id` text(36),
  CONSTRAINT `employees_team_id_fkey` FOREIGN KEY (`team_id`) REFERENCES `teams` (`team_id`) ON DELETE CASCADE,
  CONSTRAINT `employees_mentor_id_fkey` FOREIGN KEY (`mentor_id`) REFERENCES `employees` (`employee_id`) ON DELETE SET NULL
);
