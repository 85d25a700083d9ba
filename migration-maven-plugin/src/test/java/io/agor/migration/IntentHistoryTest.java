package io.agor.migration;

import static io.agor.migration.GeneratedProject.RELEASED;
import static io.agor.migration.GeneratedProject.UNRELEASED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agor.dialect.Dialect;
import io.agor.report.Finding;
import io.agor.schema.ColumnName;
import io.agor.schema.Intents;
import io.agor.schema.SqlText;
import io.agor.schema.file.SchemaFile;
import io.agor.schema.file.Snapshot;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a schema file says about the way is carried out once. */
class IntentHistoryTest {

  private static final String USERS = "tables: { users: { columns: { id: integer, %s } } }";
  private static final String RENAMED = "mail: { type: text, renamedFrom: email }";

  @TempDir private Path folder;
  private GeneratedProject project;

  @BeforeEach
  void usersHaveAnEmail() throws Exception {
    project = new GeneratedProject(folder);
    generate(USERS.formatted("email: text"));
  }

  @Test
  void aRenameIsNamedAndRememberedAndNotCarriedOutAgain() throws Exception {
    Migration migration = generate(USERS.formatted(RENAMED));

    assertThat(migration.name()).isEqualTo("V0002__rename_users_email_to_mail");
    assertThat(migration.sql().get(Dialect.SQLITE))
        .startsWith(
            "-- V0002__rename_users_email_to_mail\n--   users: rename column email to mail\n");
    assertThat(newest().intents().renamedColumns())
        .isEqualTo(Map.of(new ColumnName("users", "mail"), "email"));
    assertThat(pending(USERS.formatted(RENAMED), RELEASED)).isEmpty();
    assertThat(pending(USERS.formatted("mail: text"), RELEASED)).isEmpty();

    Migration next = generate(USERS.formatted(RENAMED + ", email: text"));
    assertThat(next.name()).isEqualTo("V0003__add_users_email");
    assertThat(newest().intents().renamedColumns()).hasSize(1);
  }

  @Test
  void aSwapIsNotSwappedBack() throws Exception {
    String swap =
        "email: { type: text, renamedFrom: phone }, phone: { type: text, renamedFrom: email }";
    generate(USERS.formatted("email: text, phone: text"));
    assertThat(generate(USERS.formatted(swap)).name())
        .isEqualTo("V0003__rename_users_email_to_phone_and_phone_to_email");
    assertThat(pending(USERS.formatted(swap), RELEASED)).isEmpty();

    String people = USERS.formatted(swap).replace("users: {", "people: { renamedFrom: users,");
    Migration renamed = generate(people);
    assertThat(renamed.name()).isEqualTo("V0004__rename_users_to_people");
    assertThat(renamed.sql().get(Dialect.POSTGRESQL))
        .contains("--   rename table users to people\n");
    assertThat(pending(people, RELEASED)).isEmpty();
  }

  @Test
  void aDropMayBeApprovedBeforeItIsMadeAndIsApprovedOnce() throws Exception {
    generate("drop: [users.email]\n" + USERS.formatted("email: text, name: text"));
    assertThat(newest().intents()).isEqualTo(Intents.NONE);

    generate("drop: [users.email]\n" + USERS.formatted("name: text"));
    assertThat(newest().intents().drops()).containsExactly("users.email");

    generate("drop: [users.email]\n" + USERS.formatted("name: text, email: text"));
    assertThat(newest().intents()).isEqualTo(Intents.NONE);
  }

  @Test
  void aConversionIsRememberedWithTheTypeThatItLedTo() throws Exception {
    String converted = "email: { type: integer, using: length(email) }";
    IntentHistory history = history(USERS.formatted(converted));
    ColumnName column = new ColumnName("users", "email");
    assertThat(history.open().conversions()).isEqualTo(Map.of(column, SqlText.of("length(email)")));

    String waiting = "email: { type: text, using: length(email) }, name: text";
    generate(USERS.formatted(waiting));
    assertThat(newest().intents()).isEqualTo(Intents.NONE);
  }

  @Test
  void anUnreleasedMigrationFollowsWhatIsSaidAboutIt() throws Exception {
    generate("drop: [users.email]\n" + USERS.formatted("mail: text"));
    Migration mended = pending(USERS.formatted(RENAMED), UNRELEASED).orElseThrow();
    mended.write();

    assertThat(mended.name()).isEqualTo("V0002__rename_users_email_to_mail");
    assertThat(pending(USERS.formatted(RENAMED), UNRELEASED)).isEmpty();
    assertThatThrownBy(() -> pending(USERS.formatted("mail: text"), UNRELEASED))
        .isInstanceOf(RefusedChangeException.class);
    assertThat(pending(USERS.formatted("mail: text"), RELEASED)).isEmpty();
  }

  @Test
  void whatAReleasedMigrationHasCarriedOutCanGo() throws Exception {
    String said =
        "drop: [old, people.id]\n"
            + "tables: { people: { renamedFrom: users, columns: { mail: { type: text, notNull: true,"
            + " renamedFrom: email, backfill: x } } } }";
    generate(said);

    assertThat(carriedOut(said, UNRELEASED)).isEmpty();
    assertThat(carriedOut(said, RELEASED))
        .containsExactly(
            "drop of old",
            "drop of people.id",
            "renamedFrom of people",
            "renamedFrom of people.mail",
            "backfill of people.mail");
    assertThat(carriedOut(said.replace("backfill: x", "backfill: y"), RELEASED)).hasSize(4);
  }

  @Test
  void whatTheLinterSaysComesWithTheMigration() throws Exception {
    Migration migration =
        pending(USERS.formatted("email: { type: text, unique: true }"), RELEASED).orElseThrow();

    assertThat(migration.findings()).extracting(Finding::code).contains("AL006");
  }

  private Migration generate(String schema) throws Exception {
    return project.generate(schema, RELEASED);
  }

  private Optional<Migration> pending(String schema, ReleaseCheck releases) throws Exception {
    return project.pending(schema, releases);
  }

  private List<String> carriedOut(String schema, ReleaseCheck releases) throws Exception {
    return project
        .generator(releases)
        .outlook(SchemaFile.read("app.yaml", schema), "")
        .carriedOut()
        .stream()
        .map(Finding::object)
        .toList();
  }

  private IntentHistory history(String schema) throws Exception {
    return new IntentHistory(SchemaFile.read("app.yaml", schema).intents(), Optional.of(newest()));
  }

  private Snapshot newest() throws Exception {
    return project.newest();
  }
}
