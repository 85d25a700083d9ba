package io.agor.plan;

import io.agor.dialect.Dialect;
import java.util.Map;
import java.util.stream.Stream;

/** Changes of {@link UnfitChange#SCHEMA} that its rows do not fit. */
final class UnfitChanges {

  private UnfitChanges() {}

  /** Those that both databases refuse. */
  static Stream<UnfitChange> all() {
    return Stream.of(
        inBoth(
            "email: text",
            "email: { type: text, notNull: true }",
            "NOT NULL constraint failed: people.email",
            "column \"email\" of relation \"people\" contains null values",
            "people.email would be NULL: 1 row: person_id 2"),
        inBoth(
            "email: text",
            "email: { type: text, unique: people_email }",
            "UNIQUE constraint failed: people.email",
            "could not create unique index \"people_email\"",
            "people.email would not be unique: 2 rows hold 'a': person_id 1, 3"),
        inBoth(
            "team_id: integer\n      boss_id",
            "team_id: { type: integer, references: teams.team_id }\n      boss_id",
            "constraint failed",
            "violates foreign key constraint \"people_team_id_fkey\"",
            "people.team_id would point to no row of teams: 1 row: person_id 2"),
        inBoth(
            "boss_id: integer",
            "boss_id: { type: integer, references: people.person_id, onDelete: set null }",
            "constraint failed",
            "violates foreign key constraint \"people_boss_id_fkey\"",
            "people.boss_id would point to no row of people: 1 row: person_id 2"),
        inBoth(
            "onDelete: cascade }\n      team_id: integer",
            "onDelete: cascade }\n      team_id: { type: integer, references: teams.team_id }",
            "constraint failed",
            "violates foreign key constraint \"badges_team_id_fkey\"",
            "badges.team_id would point to no row of teams: 1 row: badge_id 1"),
        inBoth(
            "[admin, member]",
            "[admin]",
            "CHECK constraint failed: people_role_check",
            "check constraint \"people_role_check\" of relation \"people\" is violated by some row",
            "people.role would be none of its values: 2 rows: person_id 2, 3"),
        inBoth(
            "name: { type: varchar(20), notNull: true, default",
            "name: { type: varchar(10), notNull: true, default",
            "CHECK constraint failed: people.name longer than 10",
            "value too long for type character varying(10)",
            "people.name longer than 10: 1 row: person_id 1"),
        inBoth(
            "badge_id: { type: integer, primaryKey: true }",
            """
            badge_id: { type: integer, primaryKey: true }
                  kind: { type: integer, notNull: true, default: 1, unique: true }\
            """,
            "UNIQUE constraint failed: badges.kind",
            "could not create unique index \"badges_kind_key\"",
            "badges.kind would not be unique: 2 rows hold 1: badge_id 1, 2"),
        inBoth(
            "[admin, member], notNull: true }",
            "[admin, member], notNull: true }\n      level: { type: integer, default: 10 }\n"
                + "    checks: { people_level: level > 0 AND level < 10 }",
            "CHECK constraint failed: people_level",
            "check constraint \"people_level\" of relation \"people\" is violated by some row",
            "people would break its check people_level: 3 rows: person_id 1, 2, 3"),
        inBoth(
            "[admin, member], notNull: true }",
            "[admin, member], notNull: true }\n      level: { type: integer, default: 1 }\n"
                + "    checks: { people_level: level > 1 OR boss_id = 1 }",
            "CHECK constraint failed: people_level",
            "check constraint \"people_level\" of relation \"people\" is violated by some row",
            "people would break its check people_level: 1 row: person_id 2"),
        inBoth(
            "email: text",
            "email: integer",
            "CHECK constraint failed: people.email not a whole number",
            "violates check constraint \"people.email not a whole number\"",
            "people.email not a whole number: 2 rows: person_id 1, 3"),
        inBoth(
            "boss_id: integer",
            "boss_id: boolean",
            "CHECK constraint failed: people.boss_id other than 0 and 1",
            "violates check constraint \"people.boss_id other than 0 and 1\"",
            "people.boss_id other than 0 and 1: 1 row: person_id 2"),
        inBoth(
            "email: text",
            "email: json",
            "CHECK constraint failed: people.email not valid JSON",
            "invalid input syntax for type json",
            "people.email not valid JSON: 2 rows: person_id 1, 3"),
        inBoth(
            "email: text",
            "mail: { type: text, notNull: true, renamedFrom: email }",
            "NOT NULL constraint failed: people.mail",
            "column \"mail\" of relation \"people\" contains null values",
            "people.mail (now people.email) would be NULL: 1 row: person_id 2"),
        inBoth(
            "email: text",
            "mail: { type: integer, renamedFrom: email }",
            "CHECK constraint failed: people.email not a whole number",
            "violates check constraint \"people.email not a whole number\"",
            "people.mail (now people.email) not a whole number: 2 rows: person_id 1, 3"),
        inBoth(
            "email: text",
            "email: { type: text, notNull: true, unique: people_email, backfill: a }",
            "UNIQUE constraint failed: people.email",
            "could not create unique index \"people_email\"",
            "people.email would not be unique: 3 rows hold 'a': person_id 1, 2, 3"),
        inBoth(
            "email: text",
            "email: { type: text, notNull: true, backfill: { sql: \"NULL\" } }",
            "NOT NULL constraint failed: people.email",
            "column \"email\" of relation \"people\" contains null values",
            "people.email would be NULL: 1 row: person_id 2"),
        inBoth(
            "email: text",
            "email: { type: date, notNull: true, using: \"CASE email WHEN 'x' THEN CURRENT_DATE"
                + " END\" }",
            "NOT NULL constraint failed: people.email",
            "column \"email\" of relation \"people\" contains null values",
            "people.email would be NULL: 3 rows: person_id 1, 2, 3"),
        inBoth(
            "tag_id: integer",
            "tag_id: { type: integer, primaryKey: true }",
            "CHECK constraint failed: tags.tag_id NULL",
            "column \"tag_id\" of relation \"tags\" contains null values",
            "tags.tag_id would be NULL: 1 row: row (NULL, NULL, NULL)"),
        inBoth(
            "tag_id: integer",
            "tag_id: { type: identity, primaryKey: true }",
            "CHECK constraint failed: tags.tag_id NULL",
            "column \"tag_id\" of relation \"tags\" contains null values",
            "tags.tag_id would be NULL: 1 row: row (NULL, NULL, NULL)"),
        inBoth(
            "tag_id: integer",
            "no: { type: bigint, primaryKey: true, renamedFrom: tag_id }",
            "CHECK constraint failed: tags.no NULL",
            "column \"no\" of relation \"tags\" contains null values",
            "tags.no (now tags.tag_id) would be NULL: 1 row: row (NULL, NULL, NULL)"),
        inBoth(
            "note: text",
            "note: varchar(5)",
            "CHECK constraint failed: tags.note longer than 5",
            "violates check constraint \"tags.note longer than 5\"",
            "tags.note longer than 5: 1 row: row (1, 'a long label', 'abc    ')"),
        inBoth(
            "label: text",
            "label: text\n      short: { type: varchar(5), backfill: { sql: label } }",
            "CHECK constraint failed: tags.short longer than 5",
            "value too long for type character varying(5)",
            "tags.short longer than 5: 1 row: row (1, 'a long label', 'abc    ')"),
        inBoth(
            "label: text",
            "label: text\n      size: { type: smallint, backfill: { sql: length(label) * 9999 } }",
            "CHECK constraint failed: tags.size out of the range of smallint",
            "smallint out of range",
            "tags.size out of the range of smallint: 1 row: row (1, 'a long label', 'abc    ')"),
        inBoth(
            "team_id: integer\n      boss_id",
            "team_id: { type: integer, notNull: true, backfill: 5, references: teams.team_id }\n"
                + "      boss_id",
            "constraint failed",
            "violates foreign key constraint \"people_team_id_fkey\"",
            "people.team_id would point to no row of teams: 2 rows: person_id 2, 3"));
  }

  /** Those that a newer SQLite makes in place. */
  static Stream<UnfitChange> inPlace() {
    return Stream.of(
        inPlace(
            "email: text",
            "email: { type: text, notNull: true }",
            "CHECK constraint failed: people.email is NULL",
            "people.email would be NULL: 1 row: person_id 2"),
        inPlace(
            "[admin, member]",
            "[admin]",
            "CHECK constraint failed: people_role_check",
            "people.role would be none of its values: 2 rows: person_id 2, 3"),
        inPlace(
            "  badges:",
            "    checks: { people_boss: boss_id < 50 }\n  badges:",
            "CHECK constraint failed: people_boss",
            "people would break its check people_boss: 1 row: person_id 2"));
  }

  private static UnfitChange inBoth(
      String old, String changed, String sqlite, String postgresql, String offence) {
    return new UnfitChange(
        old, changed, Map.of(Dialect.SQLITE, sqlite, Dialect.POSTGRESQL, postgresql), offence);
  }

  private static UnfitChange inPlace(String old, String changed, String sqlite, String offence) {
    return new UnfitChange(old, changed, Map.of(Dialect.SQLITE, sqlite), offence);
  }
}
