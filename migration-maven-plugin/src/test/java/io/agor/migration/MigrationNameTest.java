package io.agor.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.diff.SchemaDiff;
import io.agor.schema.file.SchemaDocument;
import io.agor.schema.file.SchemaFile;
import io.agor.schema.file.SchemaFileException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The names that migrations get of themselves. */
class MigrationNameTest {

  private static final String BEFORE =
      """
      tables:
        users: { columns: { user_id: { type: id, primaryKey: true }, email: text } }
        posts: { columns: { post_id: { type: id, primaryKey: true }, title: text } }
      """;

  private static String name(String after) throws SchemaFileException {
    SchemaDocument document = SchemaFile.read("after.yaml", after);
    return MigrationName.of(
        SchemaDiff.between(
            SchemaFile.read("before.yaml", BEFORE).schema(), document.schema(), document.intents()),
        Optional.empty());
  }

  private static String renamed(String columns) {
    return BEFORE
        .replace("users: {", "people: { renamedFrom: users,")
        .replace("email: text", columns);
  }

  @Test
  void aRenamedTableNamesTheMigration() throws Exception {
    assertThat(name(renamed("email: text"))).isEqualTo("rename_users_to_people");
  }

  @Test
  void aRenameWinsOverOtherChangesOfItsTable() throws Exception {
    assertThat(name(renamed("email: text, age: integer"))).isEqualTo("rename_users_to_people");
    assertThat(name(renamed("mail: { type: text, renamedFrom: email, unique: true }")))
        .isEqualTo("rename_users_to_people");
  }

  @Test
  void aChangeOfAnotherTableIsNamedBesideARename() throws Exception {
    assertThat(name(renamed("email: text, age: integer").replace("title: text", "title: integer")))
        .isEqualTo("change_users_and_posts");
  }

  @Test
  void severalRenamesAreSeveralChanges() throws Exception {
    assertThat(
            name(
                renamed("email: text, age: integer")
                    .replace("posts: {", "articles: { renamedFrom: posts,")))
        .isEqualTo("change_posts_and_users");
  }

  @Test
  void aChangeWithoutARenameIsNamedAsEver() throws Exception {
    assertThat(name(BEFORE.replace("email: text", "email: text, age: integer")))
        .isEqualTo("add_users_age");
    assertThat(name(BEFORE.replace("email: text", "mail: { type: text, renamedFrom: email }")))
        .isEqualTo("rename_users_email_to_mail");
  }
}
