package io.agor.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.codegen.JavaPackage;
import io.agor.codegen.TypedJava;
import io.agor.dialect.Dialect;
import io.agor.dialect.NormalizedSchema;
import io.agor.diff.SchemaDiff;
import io.agor.introspect.Introspector;
import io.agor.run.FreshSqlite;
import io.agor.run.Migrations;
import io.agor.run.TestDatabase;
import io.agor.run.TestPostgresql;
import io.agor.schema.Schema;
import io.agor.schema.file.SchemaFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Names, defaults and comments that try to be SQL, markup, Java or another line. */
class HostileNamesTest {

  private static final String FIRST =
      """
      tables:
        keep: { columns: { id: { type: integer, primaryKey: true } } }
        "a'; DROP TABLE keep; --":
          comment: "*/ line one\\nDROP TABLE keep;\\n-- </script>"
          columns:
            id: { type: integer, primaryKey: true }
            "b\\nDROP TABLE keep;\\n--": { type: text, default: "'; DROP TABLE keep; --" }
            "</script><img src=x onerror=alert(1)>": { type: text, default: "${x} ]]> \\u202E" }
            "c\\"`]": { type: text, notNull: true, default: "\\\\'\\"`$$" }
            "\\u202Edrow": { type: integer, default: 1 }
        "x\\r\\nDROP TABLE keep;":
          columns: { "${y}": { type: integer, notNull: true, default: 0 } }
      """;

  private static final String SECOND =
      FIRST
          .replace("\"c\\\"`]\": { type: text, notNull: true,", "\"c\\\"`]\": { type: text,")
          .replace(
              "\"${y}\": { type: integer, notNull: true, default: 0 }",
              "\"${y}\": { type: integer, notNull: true, default: 0 },"
                  + " \"z\\n; DROP TABLE keep;\": text");

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void aHostileNameIsANameInEveryStatementAndComment(Dialect dialect) throws Exception {
    generate(FIRST);
    generate(SECOND);
    Schema schema = SchemaFile.read("app.yaml", SECOND).schema();
    try (TestDatabase database = fresh(dialect);
        Connection connection = open(database)) {
      assertThat(new Migrations(layout().folders().get(dialect)).applyTo(database)).hasSize(2);
      Schema actual = Introspector.read(connection, dialect, Set.of(Migrations.HISTORY_TABLE));
      assertThat(actual.tables())
          .extracting(table -> table.name())
          .containsExactlyInAnyOrder("keep", "a'; DROP TABLE keep; --", "x\r\nDROP TABLE keep;");
      assertThat(SchemaDiff.between(NormalizedSchema.of(dialect, schema), actual)).isEmpty();
    }
  }

  @Test
  void theNamesOfFilesAreHarmless() throws Exception {
    generate(FIRST);
    Migration migration = generate(SECOND);

    assertThat(migration.files().values())
        .allSatisfy(
            file ->
                assertThat(String.valueOf(file.getFileName())).matches("V0002__[a-z0-9_]+\\.sql"));
  }

  @Test
  void theTypedJavaHasTheNamesAsTextsAlone() throws Exception {
    SortedMap<String, String> java =
        TypedJava.of(SchemaFile.read("app.yaml", SECOND).schema(), new JavaPackage("a.b"));

    assertThat(java).isNotEmpty();
    assertThat(java.keySet()).allSatisfy(name -> assertThat(name).matches("[A-Za-z0-9_/]+\\.java"));
    assertThat(String.join("\n", java.values()))
        .doesNotContain("\nDROP TABLE")
        .doesNotContain("\u202E");
  }

  private Migration generate(String schema) throws Exception {
    Migration migration =
        new MigrationGenerator(layout(), file -> true)
            .pending(SchemaFile.read("app.yaml", schema), "")
            .orElseThrow();
    migration.write();
    return migration;
  }

  private MigrationLayout layout() {
    return TestLayout.in(folder);
  }

  private TestDatabase fresh(Dialect dialect) throws Exception {
    Files.createDirectories(folder);
    return switch (dialect) {
      case SQLITE -> FreshSqlite.create(folder.resolve("names.sqlite"));
      case POSTGRESQL -> TestPostgresql.freshDatabase();
    };
  }

  private static Connection open(TestDatabase database) throws Exception {
    return database.dataSource().getConnection();
  }
}
