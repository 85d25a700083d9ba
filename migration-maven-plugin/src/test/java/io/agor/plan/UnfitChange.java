package io.agor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.dialect.Dialect;
import io.agor.schema.Schema;
import io.agor.schema.file.SchemaDocument;
import io.agor.schema.file.SchemaFile;
import java.util.List;
import java.util.Map;

/**
 * A change of the schema that rows in the tables do not fit.
 *
 * @param old what is replaced in the text of the schema
 * @param changed what takes its place
 * @param refusals what each database says of the rows
 * @param offence what we say of them in both
 */
record UnfitChange(String old, String changed, Map<Dialect, String> refusals, String offence) {

  static final String SCHEMA =
      """
      tables:
        teams:
          columns:
            team_id: { type: integer, primaryKey: true }
            name: { type: varchar(20), notNull: true }
        people:
          columns:
            person_id: { type: integer, primaryKey: true }
            team_id: integer
            boss_id: integer
            email: text
            name: { type: varchar(20), notNull: true, default: nobody }
            role: { type: enum, values: [admin, member], notNull: true }
        badges:
          columns:
            badge_id: { type: integer, primaryKey: true }
            person_id: { type: integer, references: people.person_id, onDelete: cascade }
            team_id: integer
        tags:
          columns:
            tag_id: integer
            label: text
            note: text
      """;

  static final List<String> ROWS =
      List.of(
          "INSERT INTO teams (team_id, name) VALUES (1, 'a team')",
          "INSERT INTO people (person_id, team_id, boss_id, email, name, role)"
              + " VALUES (1, 1, NULL, 'a', 'twelve chars', 'admin')",
          "INSERT INTO people (person_id, team_id, boss_id, email, name, role)"
              + " VALUES (2, 77, 88, NULL, 'b', 'member')",
          "INSERT INTO people (person_id, team_id, boss_id, email, name, role)"
              + " VALUES (3, NULL, 1, 'a', 'c', 'member')",
          "INSERT INTO badges (badge_id, person_id, team_id) VALUES (1, 1, 99)",
          "INSERT INTO badges (badge_id, person_id, team_id) VALUES (2, 3, 1)",
          "INSERT INTO tags (tag_id, label, note) VALUES (1, 'a long label', 'abc    ')",
          "INSERT INTO tags (tag_id, label) VALUES (NULL, NULL)");

  static Schema before() throws Exception {
    return SchemaFile.read("unfit.yaml", SCHEMA).schema();
  }

  SchemaDocument after() throws Exception {
    assertThat(SCHEMA).contains(old);
    return SchemaFile.read("unfit.yaml", SCHEMA.replace(old, changed));
  }

  @Override
  public String toString() {
    return changed;
  }
}
