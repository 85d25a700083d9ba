package io.agor.schema.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.agor.schema.RandomSchemas;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON Schema and the reader agree. */
class JsonSchemaTest {

  private static final String TABLE = "tables: { t: { columns: { a: text, b: integer }, %s } }";
  private static final String COLUMN = "tables: { t: { columns: { a: %s } } }";

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 100);
  }

  static Stream<String> badFiles() {
    return Stream.concat(badColumns().map(COLUMN::formatted), badTables());
  }

  private static Stream<String> badColumns() {
    return Stream.of(
        "txt",
        "enum",
        "varchar",
        "varchar(0)",
        "decimal",
        "decimal(10)",
        "[text]",
        "5",
        "null",
        "{ notNull: true }",
        "{ type: text, notNul: true }",
        "{ type: text, notNull: yes }",
        "{ type: enum }",
        "{ type: enum, values: [] }",
        "{ type: enum, values: [x, x] }",
        "{ type: enum, values: [1] }",
        "{ type: enum, values: [x], default: 1 }",
        "{ type: text, values: [x] }",
        "{ type: text, default: 5 }",
        "{ type: integer, default: high }",
        "{ type: integer, default: 1.5 }",
        "{ type: boolean, default: 1 }",
        "{ type: \"decimal(5,2)\", default: much }",
        "{ type: blob, default: abc }",
        "{ type: text, notNull: true, default: null }",
        "{ type: text, default: { expression: now() } }",
        "{ type: text, default: x, generated: { as: lower('a') } }",
        "{ type: text, generated: { stored: true } }",
        "{ type: identity, primaryKey: true, default: 1 }",
        "{ type: id, onDelete: cascade }",
        "{ type: id, references: t, onDelete: nullify }",
        "{ type: id, references: main.t.a }",
        "{ type: id, references: { columns: [a] } }",
        "{ type: text, postgres: { type: citext } }",
        "{ type: text, postgresql: citext }",
        "{ type: text, renamedFrom: '' }",
        "{ type: text, renamedFrom: 5 }",
        "{ type: text, notNull: true, backfill: 5 }",
        "{ type: text, notNull: true, backfill: null }",
        "{ type: integer, notNull: true, backfill: high }",
        "{ type: \"decimal(5,2)\", notNull: true, backfill: much }",
        "{ type: boolean, notNull: true, backfill: 1 }",
        "{ type: blob, notNull: true, backfill: abc }",
        "{ type: enum, values: [x], notNull: true, backfill: 1 }",
        "{ type: text, notNull: true, generated: { as: lower('a') }, backfill: x }",
        "{ type: text, generated: { as: lower('a') }, using: x }",
        "{ type: identity, primaryKey: true, backfill: 1 }",
        "{ type: identity, primaryKey: true, using: a }",
        "{ type: integer, using: { sqlite: a } }",
        "{ type: integer, using: 1 }");
  }

  private static Stream<String> badTables() {
    return Stream.concat(
        Stream.of(
                "primaryKey: []",
                "primaryKey: [a, a]",
                "primaryKey: { name: k }",
                "uniques: { u: [] }",
                "uniques: [a]",
                "foreignKeys: { f: { columns: [a] } }",
                "checks: { c: { sqlite: a > 1 } }",
                "checks: { c: { sqlite: a > 1, postgresql: a > 1, mysql: a > 1 } }",
                "indexes: { i: [] }",
                "indexes: { i: a }",
                "indexes: { i: { unique: true } }",
                "indexes: { i: [lower(a)] }",
                "indexes: { i: [a b] }",
                "indexes: { i: [{ column: a, expression: b }] }",
                "indexes: { i: { columns: [a], were: a > 1 } }",
                "indexes: { sqlite_i: [a] }",
                "groups: []",
                "renamedFrom: ''",
                "renamedFrom: [a]",
                "rebuild: quick",
                "rebuild: true",
                "index: {}")
            .map(TABLE::formatted),
        Stream.of(
            "[]",
            "text",
            "tabels: {}",
            "tables: []",
            "tables: { t: {} }",
            "tables: { t: { columns: [a] } }",
            "tables: { t: { columns: { xmin: text } } }",
            "tables: { SQLITE_t: { columns: { a: text } } }",
            "tables: { flyway_schema_history: { columns: { a: text } } }",
            "tables: { '': { columns: { a: text } } }",
            "views: { v: 5 }",
            "groups: { g: {} }",
            "drop: users",
            "drop: [a..b]",
            "drop: [a, a]",
            "allow: AL001",
            "allow: [AL001]",
            "allow: [{ code: AL001, object: t }]",
            "allow: [{ code: AP001, object: t, reason: x }]",
            "allow: [{ code: AL001, object: '', reason: x }]",
            "allow: [{ code: AL001, object: t, reason: x, until: y }]",
            "migration: { version: 1 }"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"agor/agor.yaml", "schema/every-feature.yaml"})
  void realFilesAreAccepted(String file) throws Exception {
    String text = Files.readString(Path.of("src/test/resources").resolve(file));
    assertThat(JsonSchema.problems(text)).isEmpty();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whateverTheWriterWritesIsAccepted(long seed) {
    String text = SchemaFile.write(RandomSchemas.of(seed));
    assertThat(JsonSchema.problems(text)).describedAs(text).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("badFiles")
  void whatTheSchemaCanSeeIsRefusedByTheReaderAndByTheJsonSchema(String text) {
    assertThatThrownBy(() -> SchemaFile.read("bad.yaml", text))
        .isInstanceOf(SchemaFileException.class);
    assertThat(JsonSchema.problems(text)).isNotEmpty();
  }

  @Test
  void theJsonSchemaIsAJsonSchema() throws Exception {
    var metaSchema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(
                com.networknt.schema.SchemaLocation.of(
                    "https://json-schema.org/draft/2020-12/schema"));
    String text = Files.readString(Path.of("../docs/schema-file.schema.json"));
    assertThat(metaSchema.validate(text, InputFormat.JSON)).isEmpty();
  }
}
