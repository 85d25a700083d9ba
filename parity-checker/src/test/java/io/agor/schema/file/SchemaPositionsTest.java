package io.agor.schema.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaPositionsTest {

  private static final String TEXT =
      """
      tables:
        users:
          columns:
            user_id: { type: id, primaryKey: true }
            email:   { type: text, unique: true }
            boss_id: { type: id, references: users.user_id }
            role:    { type: enum, values: [a, b] }
          checks:
            users_email_check: email <> ''
          indexes:
            users_boss_idx: [boss_id]
      views:
        all_users: SELECT * FROM users
      """;

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("app.yaml");
    Files.writeString(file, TEXT);
  }

  @Test
  void eachObjectHasTheLineWhereItIsWritten() throws IOException {
    assertThat(line("table users")).isEqualTo(2);
    assertThat(line("column users.email")).isEqualTo(5);
    assertThat(line("primary key of users")).isEqualTo(4);
    assertThat(line("unique users_email_key on users")).isEqualTo(5);
    assertThat(line("foreign key users_boss_id_fkey on users")).isEqualTo(6);
    assertThat(line("check users_email_check on users")).isEqualTo(9);
    assertThat(line("index users_boss_idx on users")).isEqualTo(11);
    assertThat(line("view all_users")).isEqualTo(13);
  }

  @Test
  void anObjectThatNobodyDeclaresHasNoPlace() throws IOException {
    assertThat(positions().of("table old_users")).isEmpty();
    assertThat(positions().tables()).containsExactly("users");
  }

  @Test
  void aFileWithMistakesStillHasPlaces() throws IOException {
    Files.writeString(file, TEXT.replace("type: text", "type: txt"));

    assertThat(line("table users")).isEqualTo(2);
  }

  private int line(String object) throws IOException {
    Place place = positions().of(object).orElseThrow();
    assertThat(place.file()).isEqualTo(file.toString());
    return place.line();
  }

  private SchemaPositions positions() throws IOException {
    return SchemaPositions.read(List.of(file));
  }
}
